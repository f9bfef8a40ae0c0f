import { newId } from '@vigie/chassis/ids';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { withConnection } from '../../database/connection.ts';
import { addMember, type TestMember, type TestUser } from '../../tests/cast.ts';
import { openFaultyHouse, type FaultyHouse } from './faulty-house.ts';

let faulty: FaultyHouse;
let member: TestMember;
let administrator: TestUser;

beforeAll(async () => {
  faulty = await openFaultyHouse();
  member = await addMember(faulty.house, 'Guetteur');
  administrator = await member.userWith('administrator');
});

afterAll(() => faulty.stop());
afterEach(() => Promise.all(Object.values(faulty.proxies).map((proxy) => proxy.set(null))));

it('a mutation whose answer is lost was asked once: nobody repeats what may have happened', async () => {
  const { house, proxies } = faulty;
  const before = proxies.workforce.requests();
  proxies.workforce.loseNextAnswer();
  const answer = await house.ask(
    administrator.token,
    `mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } } }`,
    {
      input: {
        ...{ idempotencyKey: newId(), accountId: member.accountId, lastName: 'Rouvrais' },
        ...{ firstName: 'Bastien', birthDate: '1990-04-02', sex: 'MALE', contract: 'CDI' },
        ...{ startDate: '2026-10-01', situations: ['WS_NIGHT'] },
      },
    },
  );
  expect(answer.data).toEqual({ createEmployee: null });
  expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual([
    'SUBGRAPH_UNAVAILABLE',
  ]);
  expect(proxies.workforce.requests() - before).toBe(1);
  const rows = await withConnection(
    house.database.adminUrl,
    (sql) => sql`select 1 from workforce.employee where account_id = ${member.accountId}`,
  );
  expect(rows).toHaveLength(1);
});

it('a subgraph that swallows every question takes few sockets, and nothing else waits for it', async () => {
  const { house, proxies } = faulty;
  await proxies.billing.set('blackhole');
  const answers = await Promise.all(
    Array.from({ length: 300 }, () =>
      house.ask(administrator.token, '{ viewer { id } invoices(first: 1) { totalCount } }'),
    ),
  );
  for (const { data, errors } of answers) {
    expect(data).toEqual({ viewer: { id: administrator.id }, invoices: null });
    expect(errors?.[0]?.extensions['code']).toMatch(/^SUBGRAPH_(TIMEOUT|UNAVAILABLE)$/);
  }
  expect(proxies.billing.mostSockets()).toBeLessThanOrEqual(32);
});

it('a route of a subgraph that is gone is a clear refusal, and works again afterwards', async () => {
  const { house, proxies } = faulty;
  const fetchFile = (): Promise<Response> => fetch(`${house.url}/files/${'x'.repeat(43)}`);
  await proxies.documents.set('refuse');
  const refused = await fetchFile();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('2');
  await proxies.documents.set(null);
  await expect.poll(async () => (await fetchFile()).status).toBe(404);
});

it('a database without connections is a refusal with a time to come back, and no restart is needed', async () => {
  const { house } = faulty;
  const name = new URL(house.database.adminUrl).pathname.slice(1);
  const limit = (connections: number) =>
    withConnection(house.database.adminUrl, async (admin) => {
      await admin.unsafe(`alter database ${name} connection limit ${connections}`);
      await admin`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = ${name} and usename <> current_user`;
    });
  const stranger = await member.userWith('reader');
  const ask = (token: string | null) => house.ask(token, '{ viewer { id } service { name } }');
  await limit(0);
  const [unknown, signedOut] = [await ask(stranger.token), await ask(null)];
  expect(unknown.status).toBe(503);
  expect(unknown.errors?.[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
  expect(signedOut.errors?.map(({ extensions }) => extensions['code'])).toContain(
    'SUBGRAPH_UNAVAILABLE',
  );
  await limit(-1);
  await expect
    .poll(async () => (await ask(stranger.token)).data, { timeout: 5_000 })
    .toMatchObject({ viewer: { id: stranger.id } });
});
