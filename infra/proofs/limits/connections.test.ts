import { bodyPatience } from '@vigie/chassis/http/body';
import { connectionLimits, maxHeaders } from '@vigie/gateway/connection-limits';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGatewayAlone, type GatewayAlone } from './gateway-alone.ts';

let gateway: GatewayAlone;

beforeAll(async () => {
  gateway = await openGatewayAlone();
});

afterAll(() => gateway.stop());

/** A client that says a beginning and then nothing more: what it is told before the gateway hangs up. */
async function hangsUpOn(beginning: string): Promise<string> {
  const socket = connect(gateway.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(beginning);
  return said(socket);
}

async function said(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => (text += part));
  await once(socket, 'close');
  return text;
}

const waiting = bodyPatience + 10_000;

describe.concurrent('the gateway hangs up on a client that', () => {
  it('dribbles its headers', { timeout: waiting }, async ({ expect }) => {
    expect(await hangsUpOn('POST /graphql HTTP/1.1\r\nhost: api\r\nx-a: 1\r\n')).toContain('408');
  });

  it('connects and says nothing', { timeout: waiting }, async ({ expect }) => {
    expect(await hangsUpOn('')).toContain('408');
  });

  it('announces a body and never sends it', { timeout: waiting }, async ({ expect }) => {
    const head = 'POST /graphql HTTP/1.1\r\nhost: api\r\ncontent-type: application/json\r\n';
    expect(await hangsUpOn(`${head}content-length: 1000\r\n\r\n{"query"`)).toContain('408');
  });
});

it('two hundred of them do not keep others waiting for an answer', async () => {
  const sockets = Array.from({ length: 200 }, () => connect(gateway.port, '127.0.0.1'));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  for (const socket of sockets) socket.write('POST /graphql HTTP/1.1\r\nhost: api\r\n');
  const { data } = await gateway.ask('user:ada', '{ service { name } }');
  expect(data).toEqual({ service: { name: 'Un service' } });
  for (const socket of sockets) socket.destroy();
});

it('headers that are too long are refused', async () => {
  const long = `x-long: ${'x'.repeat(connectionLimits.maxHeaderSize)}\r\n`;
  expect(await hangsUpOn(`GET /health HTTP/1.1\r\nhost: api\r\n${long}\r\n`)).toContain('431');
});

it('of more headers than there may be, the rest is not read, or the request is refused', async () => {
  const many = Array.from({ length: maxHeaders + 50 }, (_, index) => `x-${index}: 1\r\n`).join('');
  const head = `GET /graphql?query=%7Bservice%7Bname%7D%7D HTTP/1.1\r\nhost: api\r\n${many}`;
  const preflight = 'apollo-require-preflight: true\r\nconnection: close\r\n\r\n';
  // Node 20 leaves the rest unread, the preflight header with it; later ones refuse.
  expect(await hangsUpOn(head + preflight)).toMatch(/CSRF|^HTTP\/1\.1 431 /);
});
