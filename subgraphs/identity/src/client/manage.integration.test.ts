import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addMember, addPerson, giveRole, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { writeFirm } from '../firm/seed.ts';
import { grantRole } from '../seed.ts';
import { person } from '../person/table.ts';
import { openClientDesk, type ClientDesk } from '../testing/client-desk.ts';
import { sql } from 'drizzle-orm';

let house: House;
let desk: ClientDesk;
let [mine, other]: TestMember[] = [];

beforeAll(async () => {
  house = await openHouse();
  desk = await openClientDesk(house);
  mine = await addMember(house, 'Moulin');
  other = await addMember(house, 'Scierie');
});

afterAll(() => house.stop());

const seen = async (token: string): Promise<string[]> => {
  const { data } = await house.ask<{
    memberAccounts: { edges: { node: { memberNumber: string } }[] };
  }>(token, '{ memberAccounts(first: 200) { edges { node { memberNumber } } } }');
  return (data?.memberAccounts.edges ?? []).map(({ node }) => node.memberNumber).sort();
};

const numbers = (...members: (TestMember | undefined)[]): string[] =>
  members.map((member) => member?.memberNumber ?? '').sort();

describe('a program that the service makes known', () => {
  it('for the whole service sees every account', async () => {
    const { credentials } = await desk.create();
    expect(await seen(await desk.token(credentials))).toEqual(numbers(mine, other));
  });

  it('for accounts sees those, more or fewer from the next question on, and nothing of others', async () => {
    const made = await desk.create({ binding: 'ACCOUNTS', memberNumbers: numbers(mine) });
    const token = await desk.token(made.credentials);
    expect(await seen(token)).toEqual(numbers(mine));
    const change = { name: 'Paie', scopes: ['account:read'], memberNumbers: numbers(mine, other) };
    const changed = await desk.send('changeMachineClient', { ...desk.at(made), ...change });
    expect(changed.refusals).toEqual([]);
    expect(await seen(token)).toEqual(numbers(mine, other));
    const told = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select account_id from identity.audit
        where target_id = ${made.client.id} and action = 'client.account-opened' order by at`,
    );
    expect(told.map((row) => row['account_id'] as string)).toEqual([
      mine?.accountId,
      other?.accountId,
    ]);
  });

  it('for a firm sees what its mandates open, field by field, until they end', async () => {
    const firmId = newId();
    await house.seed((tx) => writeFirm(tx, { id: firmId, name: 'Cabinet' }));
    const accountant = await addPerson(house, `comptable-${newId()}`);
    await house.seed((tx) =>
      tx
        .update(person)
        .set({ firmId })
        .where(sql`id = ${accountant.id}`),
    );
    await house.seed((tx) =>
      grantRole(tx, accountant.id, 'mandate-invoices', mine?.accountId ?? ''),
    );
    const made = await desk.create({
      ...{ binding: 'FIRM', firmId },
      scopes: ['account:read', 'employees:read', 'invoices:read'],
    });
    const token = await desk.token(made.credentials);
    expect(await seen(token)).toEqual(numbers(mine));
    const { data } = await house.ask<{ invoices: object; employees: { totalCount: number } }>(
      token,
      '{ invoices { totalCount } employees { totalCount } }',
    );
    // The mandate opens no employees: the program holds the right, the firm does not.
    expect(data?.employees.totalCount).toBe(0);
    await house.seed((tx) =>
      tx.execute(sql`delete from access.grants where subject_id = ${accountant.id}`),
    );
    expect(await seen(token)).toEqual([]);
  });

  it.each<[string, object, [string, string, string | null]]>([
    ['without a name', { name: ' ' }, ['REQUIRED', 'name', null]],
    ['without rights', { scopes: [] }, ['REQUIRED', 'scopes', null]],
    [
      'with a right for people',
      { scopes: ['staff:manage'] },
      ['UNKNOWN_SCOPE', 'scopes', 'staff:manage'],
    ],
    ['for no firm', { binding: 'FIRM', firmId: newId() }, ['UNKNOWN_FIRM', 'firmId', null]],
    ['for no account', { binding: 'ACCOUNTS' }, ['REQUIRED', 'memberNumbers', null]],
    [
      'for an unknown account',
      { binding: 'ACCOUNTS', memberNumbers: ['9999999'] },
      ['UNKNOWN_ACCOUNT', 'memberNumbers', '9999999'],
    ],
    ['with next to no quota', { unitsPerMinute: 5 }, ['INVALID_QUOTA', 'unitsPerMinute', null]],
  ])('is refused %s', async (_, change, [code, field, value]) => {
    const { refusals, secret } = await desk.send('createMachineClient', desk.described(change));
    expect(refusals).toEqual([{ code, field, value }]);
    expect(secret ?? null).toBeNull();
  });

  it('gets its secret told once: the same call again is answered without it, and nothing keeps it', async () => {
    const input = { ...desk.described(), idempotencyKey: newId() };
    const first = await desk.send('createMachineClient', input);
    const again = await desk.send('createMachineClient', input);
    expect(again.client?.id).toBe(first.client?.id);
    expect([first.secret?.length, again.secret]).toEqual([43, null]);
    const kept = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select result::text as text from identity.idempotency`,
    );
    expect(kept.filter((row) => String(row['text']).includes(first.secret ?? ''))).toEqual([]);
  });
});

describe('the rotation of a secret', () => {
  it('lets both work for the hours that were chosen, and the one before no longer', async () => {
    const made = await desk.create();
    const rotated = await desk.rotate(made, 1);
    const before = await desk.token(made.credentials);
    expect(await desk.status(made.credentials)).toBe(200);
    expect(await desk.status(rotated.credentials)).toBe(200);
    const later = new Date(house.clock.now().getTime() + 3_601_000);
    await house.setTime(later.toISOString());
    expect(await desk.status(made.credentials)).toBe(401);
    expect(await desk.status(rotated.credentials)).toBe(200);
    expect((await house.ask(before, '{ viewer { id } }')).status).toBe(401);
  });

  it('without overlap ends the secret and its tokens at once', async () => {
    const made = await desk.create();
    const token = await desk.token(made.credentials);
    await desk.rotate(made, 0);
    expect(await desk.status(made.credentials)).toBe(401);
    await expect.poll(async () => (await house.ask(token, '{ viewer { id } }')).status).toBe(401);
  });

  it('takes an overlap of those that are offered', async () => {
    const made = await desk.create();
    const input = { ...desk.at(made), overlapHours: 2000 };
    const { refusals } = await desk.send('rotateMachineClientSecret', input);
    expect(refusals).toMatchObject([{ code: 'INVALID_OVERLAP' }]);
  });
});

describe('a program', () => {
  it('is suspended and let in again, and revoked for good', async () => {
    const made = await desk.create();
    const token = await desk.token(made.credentials);
    const status = async () => (await house.ask(token, '{ viewer { id } }')).status;
    const suspended = await desk.send('suspendMachineClient', desk.at(made));
    expect(suspended.client?.state).toBe('SUSPENDED');
    await expect.poll(status).toBe(401);
    const resumed = await desk.send('resumeMachineClient', { id: made.client.id, version: 2 });
    expect(resumed.client?.state).toBe('ACTIVE');
    await expect.poll(status).toBe(200);
    const revoked = await desk.send('revokeMachineClient', { id: made.client.id, version: 3 });
    expect(revoked.client).toMatchObject({ state: 'REVOKED', scopes: [] });
    const late = await desk.send('resumeMachineClient', { id: made.client.id, version: 4 });
    expect(late.refusals).toMatchObject([{ code: 'REVOKED' }]);
    expect(await desk.status(made.credentials)).toBe(401);
  });

  it('is changed by one of two who have read the same version', async () => {
    const made = await desk.create();
    await desk.send('suspendMachineClient', desk.at(made));
    const { refusals } = await desk.send('revokeMachineClient', desk.at(made));
    expect(refusals).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('of the portal itself is shown and left alone', async () => {
    await house.startWork();
    const { data } = await house.ask<{
      machineClients: { edges: { node: { id: string; internal: boolean; version: number } }[] };
    }>(await desk.supervisor(), '{ machineClients { edges { node { id internal version } } } }');
    const worker = data?.machineClients.edges.find(({ node }) => node.internal)?.node;
    const { refusals } = await desk.send('revokeMachineClient', {
      ...{ id: worker?.id, version: worker?.version },
    });
    expect(refusals).toMatchObject([{ code: 'INTERNAL' }]);
  });
});

describe('programs are managed', () => {
  it('by the supervision of the service and nobody else', async () => {
    const assistant = await addPerson(house, 'assistante', true);
    await house.seed((tx) => grantRole(tx, assistant.id, 'staff-assistant', null));
    const administrator = await mine?.userWith('administrator');
    const program = await desk.create({ scopes: ['account:read', 'employees:write'] });
    const tokens = [
      await house.tokenFor(assistant.id, 'staff'),
      administrator?.token ?? '',
      await desk.token(program.credentials),
    ];
    for (const token of tokens) {
      const { data, errors } = await house.ask(token, '{ machineClients { totalCount } }');
      expect(data).toEqual({ machineClients: null });
      expect(errors?.[0]?.extensions).toMatchObject({ missingScopes: [['clients:manage']] });
      const { data: done } = await house.ask(
        token,
        `mutation ($input: CreateMachineClientInput!) { createMachineClient(input: $input) { secret } }`,
        { input: { ...desk.described(), idempotencyKey: newId() } },
      );
      // Of a mutation with a part that is denied nothing runs.
      expect(done).toBeNull();
    }
  });

  it('and the database says the same of grants: no right of a person, nothing for people', async () => {
    const somebody = await addPerson(house, 'quelqu-un');
    await giveRole(house, somebody, 'reader', mine!);
    const attempt = (values: string) =>
      withConnection(house.database.urls.identity, (db) =>
        db.begin(async (tx) => {
          await tx`select set_config('vigie.kind', 'staff', true),
            set_config('vigie.subject', ${desk.supervisorId}, true)`;
          await tx.unsafe(
            `insert into access.grants (subject_id, account_id, scope, role) values ${values}`,
          );
        }),
      );
    await expect(attempt(`('${somebody.id}', null, 'account:read', null)`)).rejects.toThrow(
      /row-level security/,
    );
    const program = await desk.create();
    await expect(
      attempt(`('${program.client.id}', null, null, 'staff-supervisor')`),
    ).rejects.toThrow(/row-level security/);
  });
});
