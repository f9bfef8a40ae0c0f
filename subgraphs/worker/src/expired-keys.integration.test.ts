import { openLog } from '@vigie/chassis/log';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withConnection } from '../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../infra/tests/database.ts';
import { startForgetting } from './expired-keys.ts';

const log = openLog('test', 'silent');
const schemas = ['identity', 'workforce', 'appointments', 'documents', 'billing'];
let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

test('a key is forgotten in every subgraph after a day, and not before', async () => {
  await withConnection(database.adminUrl, async (sql) => {
    for (const schema of schemas) {
      await sql`insert into ${sql(schema)}.idempotency (actor_id, key, command, input_hash, created_at)
        select gen_random_uuid(), gen_random_uuid(), age, '', clock.now() - age::interval
        from unnest(array['23 hours', '25 hours', '1 year']) age`;
    }
    const forgetting = await startForgetting(database.urls.relay, log);
    await forgetting.stop();
    for (const schema of schemas) {
      const left = await sql`select command as age from ${sql(schema)}.idempotency`;
      expect({ schema, left: left.map(({ age }) => String(age)) }).toEqual({
        schema,
        left: ['23 hours'],
      });
    }
  });
});
