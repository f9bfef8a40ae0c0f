import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../infra/tests/database.ts';
import { openDatabase, type Database } from './database.ts';

const nobody = { kind: 'sign-in', requestId: 'r' } as const;

let test: TestDatabase;
let database: Database;
let line: Server;
const clients = new Set<Socket>();

/** Between the pool and the server: what goes through it can be torn off like a cable. */
beforeAll(async () => {
  test = await freshDatabase();
  const url = new URL(test.urls.billing);
  const [host, port] = [url.hostname, Number(url.port)];
  line = createServer((client) => {
    const server = connect(port, host);
    clients.add(client);
    client.on('close', () => clients.delete(client)).on('error', () => server.destroy());
    server.on('error', () => client.destroy());
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  url.port = String((line.address() as AddressInfo).port);
  database = openDatabase({ url: url.href, subgraph: 'billing', connections: 1 });
});

afterAll(async () => {
  await database.close();
  for (const client of clients) client.destroy();
  line.close();
  await test.drop();
});

const ask = () => database.as(nobody, (tx) => tx.execute(sql`select 1 as one`));

it('a transaction that is torn off leaves nothing behind for those who come next', async () => {
  const torn = database.as(nobody, async (tx) => {
    await tx.execute(sql`select 1`);
    for (const client of clients) client.resetAndDestroy();
    await tx.execute(sql`select pg_sleep(30)`);
  });
  await expect(torn).rejects.toThrow();
  const answered = vi.fn();
  for (let turn = 0; turn < 3; turn += 1) void ask().then(answered);
  await vi.waitFor(() => expect(answered).toHaveBeenCalledTimes(3), { timeout: 10_000 });
});
