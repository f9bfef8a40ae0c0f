import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { writeClient } from '../seed.ts';
import { client } from './table.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
  await addMember(house, 'Fournil');
});

afterAll(() => house.stop());

interface Credentials {
  id: string;
  secret: string;
}

async function addProgram(...scopes: string[]): Promise<Credentials> {
  const made = { id: newId(), secret: `secret:with:colons-${newId()}` };
  await house.seed((tx) => writeClient(tx, { ...made, name: 'Essai', scopes }));
  return made;
}

const basic = ({ id, secret }: Credentials): string =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

async function askToken(fields: Record<string, string>, authorization?: string) {
  const response = await fetch(`${house.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    ...(authorization ? { headers: { authorization } } : {}),
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, headers: response.headers };
}

const grant = { grant_type: 'client_credentials' };

describe('a program', () => {
  it('gets a token for its secret, in the header or in the form', async () => {
    const program = await addProgram('account:read');
    const fields = { ...grant, client_id: program.id, client_secret: program.secret };
    for (const answer of [await askToken(grant, basic(program)), await askToken(fields)]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
      expect(answer.body['scope']).toBe('account:read');
      const { data } = await house.ask(
        String(answer.body['access_token']),
        '{ viewer { id kind user { id } } memberAccounts { totalCount } }',
      );
      expect(data).toEqual({
        viewer: { id: program.id, kind: 'MACHINE', user: null },
        memberAccounts: { totalCount: 1 },
      });
    }
  });

  it('is held to its scopes', async () => {
    const { body } = await askToken(grant, basic(await addProgram('invoices:read')));
    const answer = await house.ask(
      String(body['access_token']),
      '{ memberAccounts { totalCount } }',
    );
    expect(answer.data).toEqual({ memberAccounts: null });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ missingScopes: [['account:read']] });
  });

  it('that is no longer wanted gets none, and the one it has is dead at once', async () => {
    const program = await addProgram('account:read');
    const { body } = await askToken(grant, basic(program));
    const status = async () =>
      (await house.ask(String(body['access_token']), '{ viewer { id } }')).status;
    expect(await status()).toBe(200);
    await house.seed((tx) =>
      tx
        .update(client)
        .set({ disabledAt: sql`clock.now()` })
        .where(sql`id = ${program.id}`),
    );
    await expect.poll(status).toBe(401);
    expect((await askToken(grant, basic(program))).status).toBe(401);
  });

  it('has a token that ends after an hour', async () => {
    const { body } = await askToken(grant, basic(await addProgram('account:read')));
    const token = String(body['access_token']);
    await house.setTime(new Date(house.clock.now().getTime() + 3_601_000).toISOString());
    expect((await house.ask(token, '{ viewer { id } }')).status).toBe(401);
  });
});

describe('no token is given', () => {
  it.each<[string, (program: Credentials) => [Record<string, string>, string?]]>([
    ['for a wrong secret', ({ id }) => [grant, basic({ id, secret: 'wrong' })]],
    ['without a secret', ({ id }) => [grant, basic({ id, secret: '' })]],
    ['to an unknown program', ({ secret }) => [grant, basic({ id: newId(), secret })]],
    [
      'to a program whose name is no identifier',
      ({ secret }) => [grant, basic({ id: "' or 1=1", secret })],
    ],
    ['for a header of another kind', ({ secret }) => [grant, `Bearer ${secret}`]],
    ['without anything', () => [grant]],
  ])('%s: 401, and the same answer each time', async (_, attempt) => {
    const { status, body, headers } = await askToken(...attempt(await addProgram('account:read')));
    expect(status).toBe(401);
    expect(body).toEqual({ error: 'invalid_client' });
    expect(headers.get('www-authenticate')).toBe('Basic realm="vigie"');
  });

  it('for the hash of the secret, as somebody who read the table would try', async () => {
    const { id } = await addProgram('account:read');
    const [row] = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select secret_hash from identity.client_secret where client_id = ${id}`,
    );
    const attempt = await askToken(grant, basic({ id, secret: String(row?.['secret_hash']) }));
    expect(attempt.status).toBe(401);
  });

  it.each(['password', 'refresh_token'])('for another grant: %s', async (kind) => {
    const program = await addProgram('account:read');
    const answer = await askToken({ grant_type: kind }, basic(program));
    expect([answer.status, answer.body]).toEqual([400, { error: 'unsupported_grant_type' }]);
  });

  it('for a right that the program has not, and its own are told', async () => {
    const program = await addProgram('account:read', 'visits:read');
    const ask = (scope: string) => askToken({ ...grant, scope }, basic(program));
    const refused = await ask('visits:read employees:identity');
    expect([refused.status, refused.body]).toEqual([400, { error: 'invalid_scope' }]);
    expect((await ask('visits:read')).body['scope']).toBe('account:read visits:read');
  });

  it.each<[string, Record<string, string> | [string, string][], Record<string, string>?]>([
    ['without a grant', {}],
    ['with an empty grant', { grant_type: '' }],
    ['with a parameter twice', [...Object.entries(grant), ...Object.entries(grant)]],
    ['as JSON', grant, { 'content-type': 'application/json' }],
  ])('to a request %s', async (_, fields, headers = {}) => {
    const response = await fetch(`${house.url}/oauth/token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
        authorization: basic(await addProgram('account:read')),
      },
      body: new URLSearchParams(fields).toString(),
    });
    expect([response.status, await response.json()]).toEqual([400, { error: 'invalid_request' }]);
  });

  it('to a program that shows its secret in two ways at once', async () => {
    const program = await addProgram('account:read');
    const fields = { ...grant, client_secret: program.secret };
    const answer = await askToken(fields, basic(program));
    expect([answer.status, answer.body]).toEqual([400, { error: 'invalid_request' }]);
  });

  it('without a line in the journal', async () => {
    const program = await addProgram('account:read');
    await askToken(grant, basic({ ...program, secret: 'wrong' }));
    await askToken(grant, basic(program));
    const journal = await withConnection(
      house.database.adminUrl,
      (admin) =>
        admin`select action from identity.audit where target_id = ${program.id} order by at, action`,
    );
    expect(journal.map(({ action }) => action as string)).toEqual([
      'client.refused',
      'client.token-issued',
    ]);
  });
});

describe('wrong secrets', () => {
  const wrong = (id: string) => askToken(grant, basic({ id, secret: newId() }));
  const notes = (id: string) =>
    withConnection(house.database.adminUrl, async (admin) => {
      const rows = await admin`select from identity.audit
        where target_id = ${id} and action = 'client.refused'`;
      return rows.length;
    });

  it('are answered with a pause after ten, noted no more, and never keep the right one out', async () => {
    const program = await addProgram('account:read');
    const answers: Awaited<ReturnType<typeof wrong>>[] = [];
    for (let round = 0; round < 5; round++) {
      // Some at once: those that come together are all counted.
      answers.push(...(await Promise.all([1, 2, 3, 4].map(() => wrong(program.id)))));
    }
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    const paused = answers.find(({ status }) => status === 429);
    expect(paused?.body['error']).toBe('invalid_client');
    expect(Number(paused?.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await notes(program.id)).toBe(10);
    expect((await askToken(grant, basic(program))).status).toBe(200);

    await house.setTime(new Date(house.clock.now().getTime() + 15 * 60_000).toISOString());
    expect((await wrong(program.id)).status).toBe(401);
  });

  it('in the name of nobody leave nothing behind', async () => {
    const id = newId();
    expect((await wrong(id)).status).toBe(401);
    expect(await notes(id)).toBe(0);
  });
});

it('the last use of a program is known to the minute, whatever it asks', async () => {
  const program = await addProgram('account:read');
  const { body } = await askToken(grant, basic(program));
  const lastUse = () =>
    withConnection(house.database.adminUrl, async (admin) => {
      const [row] = await admin<{ last_used_at: Date | null }[]>`
        select last_used_at from identity.client where id = ${program.id}`;
      return row?.last_used_at?.getTime() ?? 0;
    });
  const ask = () => house.ask(String(body['access_token']), '{ viewer { id } }');
  await ask();
  await expect.poll(lastUse).toBeGreaterThan(0);
  const first = await lastUse();
  await house.setTime(new Date(house.clock.now().getTime() + 61_000).toISOString());
  await ask();
  await expect.poll(lastUse).toBeGreaterThan(first + 60_000);
});
