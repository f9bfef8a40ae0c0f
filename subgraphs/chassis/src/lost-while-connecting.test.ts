import { createServer, type AddressInfo, type Server } from 'node:net';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const authenticated = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]);
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

let server: Server;
let visitors = 0;

/** A database that lets everybody in and goes away at the first question. */
beforeAll(async () => {
  server = createServer((socket) => {
    visitors += 1;
    socket.once('data', () => {
      socket.write(Buffer.concat([authenticated, ready]));
      socket.once('data', () => socket.destroy());
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(() => void server.close());

it('A connection that is lost while it learns the types is tried again, and ends no process', async () => {
  const abandoned: unknown[] = [];
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => abandoned.push(reason));
  const { port } = server.address() as AddressInfo;
  const sql = postgres({ host: '127.0.0.1', port, user: 'x', database: 'x', max: 1 });
  try {
    const asked = sql`select 1`.catch(() => 'refused');
    await vi.waitUntil(() => visitors > 1);
    await sql.end({ timeout: 0 });
    expect(await asked).toBe('refused');
    await new Promise((later) => setImmediate(later));
    expect(abandoned).toEqual([]);
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of others) process.on('unhandledRejection', listener);
  }
});
