import { openLog } from '@vigie/chassis/log';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withConnection, type Sql } from '../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../infra/tests/database.ts';
import { startForgetting } from './forgetting.ts';

const log = openLog('test', 'silent');
const schemas = ['identity', 'workforce', 'appointments', 'documents', 'billing'];
let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

const asAdmin = <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
  withConnection(database.adminUrl, work);

async function forget(): Promise<void> {
  const forgetting = await startForgetting(database.urls.relay, log);
  await forgetting.stop();
}

/** What is left of a column, in every schema alike. */
async function left(table: string, column: string): Promise<unknown> {
  const bySchema = await asAdmin((sql) =>
    Promise.all(
      schemas.map(async (schema) => {
        const rows = await sql`
          select ${sql(column)} as age from ${sql(schema)}.${sql(table)} where ${sql(column)} ~ '^[0-9]' order by 1`;
        return JSON.stringify(rows.map(({ age }) => String(age)));
      }),
    ),
  );
  expect(new Set(bySchema).size).toBe(1);
  return JSON.parse(bySchema[0] ?? 'null');
}

describe('in every subgraph', () => {
  beforeEach(() =>
    asAdmin(async (sql) => {
      for (const schema of schemas) {
        const table = (name: string) => sql`${sql(schema)}.${sql(name)}`;
        await sql`insert into ${table('idempotency')} (actor_id, key, command, input_hash, created_at)
          select gen_random_uuid(), gen_random_uuid(), age, '', clock.now() - age::interval
          from unnest(array['23 hours', '25 hours', '1 year']) age`;
        await sql`insert into ${table('outbox')} (type, key, payload, relayed_at)
          select age, '', '{}', clock.now() - age::interval from unnest(array['29 days', '31 days']) age`;
        await sql`insert into ${table('inbox')} (event_id, type, key, payload, received_at, consumed_at)
          select gen_random_uuid(), age, '', '{}', clock.now(), clock.now() - age::interval
          from unnest(array['29 days', '31 days']) age`;
        await sql`insert into ${table('inbox')} (event_id, type, key, payload, received_at)
          values (gen_random_uuid(), '1 year', '', '{}', clock.now() - interval '1 year')`;
        await sql`insert into ${table('audit')} (action, at)
          select age, clock.now() - age::interval from unnest(array['35 months', '37 months']) age`;
      }
    }),
  );

  it('keys go after a day, events a month after everybody has them, notes after three years', async () => {
    await forget();
    expect(await left('idempotency', 'command')).toEqual(['23 hours']);
    expect(await left('outbox', 'type')).toEqual(['29 days']);
    expect(await left('inbox', 'type')).toEqual(['1 year', '29 days']);
    expect(await left('audit', 'action')).toEqual(['35 months']);
  });
});

it('doors that have been closed for three months go, and nobody who is in', async () => {
  await asAdmin(async (sql) => {
    for (const [device, ends, revoked] of [
      ['in', '-1 day', null],
      ['gone a while', '2 months', null],
      ['gone long', '4 months', null],
      ['shown out long ago', '-1 day', '4 months'],
    ] as const) {
      await sql`insert into identity.session (id, subject_id, subject_kind, secret_hash, device, created_at, last_seen_at,
          ends_at, revoked_at, proven_at)
        values (${randomUUID()}, ${randomUUID()}, 'user', ${randomUUID()}, ${device}, clock.now(), clock.now(),
          clock.now() - ${ends}::interval, clock.now() - ${revoked}::interval, clock.now())`;
    }
    await sql`insert into identity.sign_in_challenge (id, secret_hash, email, requested_at, expires_at)
      select gen_random_uuid(), age, age || '@vigie.example', clock.now(), clock.now() - age::interval
      from unnest(array['2 months', '4 months']) age`;
  });
  await forget();
  const devices = await asAdmin((sql) => sql`select device from identity.session order by 1`);
  expect(devices.map(({ device }) => String(device))).toEqual(['gone a while', 'in']);
  const mails = await asAdmin(
    (sql) => sql`select secret_hash as age from identity.sign_in_challenge`,
  );
  expect(mails.map(({ age }) => String(age))).toEqual(['2 months']);
});
