import { createServer, Socket, type Server } from 'node:net';
import { once } from 'node:events';

/** What a network or a sick process can do to a request. */
export const faults = ['refuse', 'reset', 'blackhole', 'slow', 'garbage', 'error'] as const;
export type Fault = (typeof faults)[number];

/** Stands between the gateway and one subgraph, and misbehaves when told. */
export interface FaultProxy {
  /** Its own address. */
  url: string;
  /** Null heals it. */
  set(fault: Fault | null): Promise<void>;
  /** Lets the next request through and loses its answer. */
  loseNextAnswer(): void;
  /** Requests that were sent here so far. */
  requests(): number;
  /** Most sockets that were open at once so far. */
  mostSockets(): number;
  close(): Promise<void>;
}

/** Answers that no subgraph gives. */
const nonsense: Partial<Record<Fault, string>> = {
  garbage: answer('200 OK', 'neither JSON nor GraphQL'),
  error: answer('500 Internal Server Error', '{"error":"broken"}'),
};

/** Later than anybody waits. */
const muchLater = 30_000;

export async function openFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let fault: Fault | null = null;
  let losing = false;
  let requests = 0;
  let mostSockets = 0;

  const forward = (from: Socket): void => {
    const to = new Socket().connect(Number(port), hostname);
    from.on('data', (piece) => {
      if (piece.includes('POST /graphql')) requests++;
      if (fault === null) return to.write(piece);
      return misbehave(from, fault, () => to.write(piece));
    });
    to.on('data', (piece) => {
      if (losing) {
        losing = false;
        from.resetAndDestroy();
      } else {
        from.write(piece);
      }
    });
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  };

  const server: Server = createServer((socket) => {
    sockets.add(socket);
    mostSockets = Math.max(mostSockets, sockets.size);
    socket.once('close', () => sockets.delete(socket));
    forward(socket);
  });
  const open = async (at: number): Promise<number> => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  const shut = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const own = await open(0);

  return {
    url: `http://127.0.0.1:${own}`,
    set: async (next) => {
      fault = next;
      if (next === 'refuse') await shut();
      else if (!server.listening) await open(own);
    },
    loseNextAnswer: () => (losing = true),
    requests: () => requests,
    mostSockets: () => mostSockets,
    close: shut,
  };
}

function misbehave(socket: Socket, fault: Fault, pass: () => void): void {
  const said = nonsense[fault];
  if (said) socket.write(said);
  else if (fault === 'reset') socket.resetAndDestroy();
  else if (fault === 'slow') setTimeout(pass, muchLater).unref();
}

function answer(status: string, body: string): string {
  return `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}
