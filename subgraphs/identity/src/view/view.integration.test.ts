import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import {
  addMember,
  addService,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openStaffDesk, type StaffDesk } from '../testing/staff-desk.ts';

let house: House;
let desk: StaffDesk;
let assistant: TestUser;
let member: TestMember;
let administrator: TestUser;
let accountant: TestUser;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  desk = openStaffDesk(house);
  assistant = await desk.colleague('staff-assistant');
  member = await addMember(house, 'Minoterie');
  administrator = await member.userWith('administrator');
  accountant = await member.userWith('billing');
});

afterAll(async () => {
  await desk.close();
  await house.stop();
});

interface Started {
  done: { session: { accessToken: string } | null; refusals: { code: string }[] };
}

async function start(token: string, input: object = {}): Promise<Started['done'] | undefined> {
  const { data } = await house.ask<Started>(
    token,
    `mutation ($input: StartViewInput!) { done: startView(input: $input) {
      session { accessToken } refusals { code } } }`,
    { input: { idempotencyKey: newId(), accountId: member.accountId, ...input } },
  );
  return data?.done;
}

async function viewed(input: object = {}): Promise<string> {
  const started = await start(assistant.token, input);
  if (!started?.session) throw new Error(JSON.stringify(started));
  return started.session.accessToken;
}

const sight = `query ($number: MemberNumber!) { viewer { kind view { endsAt account { name } user { id } }
  access(memberNumber: $number) { scopes roles } accesses { totalCount } scopes } }`;

interface Sight {
  viewer: {
    kind: string;
    view: { endsAt: string; account: { name: string }; user: { id: string } } | null;
    access: { scopes: string[]; roles: string[] } | null;
    accesses: { totalCount: number };
    scopes: string[];
  };
}

async function see(token: string, { memberNumber: number }: TestMember = member) {
  const { data } = await house.ask<Sight>(token, sight, { number });
  if (!data) throw new Error('Nothing was seen');
  return data.viewer;
}

const codes = async (token: string, query: string): Promise<unknown[]> =>
  ((await house.ask(token, query)).errors ?? []).map(({ extensions }) => extensions['code']);

/** The gateways hear of an end within a second. */
const refused = (token: string) =>
  expect
    .poll(() => codes(token, '{ viewer { id } }'), { timeout: 5_000 })
    .toEqual(['UNAUTHENTICATED']);

describe('an account as its user sees it', () => {
  it('is seen through the eyes of an administrator, without what is medical or confidential', async () => {
    const { view, access, accesses, kind } = await see(await viewed());
    expect(kind).toBe('STAFF');
    expect(view).toMatchObject({ account: { name: 'Minoterie' }, user: { id: administrator.id } });
    expect(view?.endsAt).toMatch(/^2026-11-23T08:30/);
    expect(accesses.totalCount).toBe(1);
    expect(access?.roles).toEqual(['Administrateur']);
    expect(access?.scopes).toEqual(expect.arrayContaining(['employees:read', 'users:manage']));
    const hidden = ['employees:confidential', 'absences:cause', 'certificates:read'];
    const changing = ['employees:write', 'account:write', 'invoices:pay', 'nir:write'];
    for (const scope of [...hidden, ...changing]) expect(access?.scopes).not.toContain(scope);
  });

  it('is seen through the eyes of the user who was chosen: no more than their roles', async () => {
    const [seat] = await withConnection(
      house.database.adminUrl,
      (sql) => sql<{ id: string }[]>`
        select id from identity.account_user where person_id = ${accountant.id}`,
    );
    const { scopes } = await see(await viewed({ userId: seat?.id }));
    expect(scopes).toContain('invoices:read');
    expect(scopes).not.toContain('employees:read');
  });

  it('shows nothing of other accounts, though whoever looks reads them all otherwise', async () => {
    const other = await addMember(house, 'Brasserie');
    expect((await see(assistant.token, other)).access).not.toBeNull();
    const token = await viewed();
    expect((await see(token, other)).access).toBeNull();
    const { data } = await house.ask<{ memberAccounts: { totalCount: number } }>(
      token,
      '{ memberAccounts { totalCount } }',
    );
    expect(data?.memberAccounts.totalCount).toBe(1);
  });

  it('takes no change: neither one that its user may make, nor one of one’s own', async () => {
    const token = await viewed();
    const invite = `mutation { inviteUser(input: { idempotencyKey: "${newId()}", accountIds: ["${member.accountId}"],
      email: "a@b.example", firstName: "A", lastName: "B", roles: ["reader"] }) { refusals { code } } }`;
    expect(await codes(token, invite)).toEqual(['READ_ONLY_VIEW']);
    expect(await codes(token, 'mutation { signOutEverywhere { ended } }')).toEqual([
      'READ_ONLY_VIEW',
    ]);
    expect(
      await codes(token, 'mutation { a: signOutEverywhere { ended } b: signOut { ended } }'),
    ).toEqual(['READ_ONLY_VIEW']);
  });

  it('takes no change behind the gateway either: no command can claim its key', async () => {
    const token = await viewed();
    const [, payload = ''] = token.split('.');
    const { sid } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sid: string };
    const claim = (session: string) =>
      withConnection(house.database.urls.workforce, (sql) =>
        sql.begin(async (tx) => {
          await tx`select set_config('vigie.kind', 'staff', true),
            set_config('vigie.subject', ${assistant.id}, true), set_config('vigie.session', ${session}, true)`;
          await tx`insert into workforce.idempotency (actor_id, key, command, input_hash)
            values (${assistant.id}, ${newId()}, 'x', 'x')`;
        }),
      );
    await expect(claim(sid)).rejects.toThrow(/row-level security/);
    await expect(claim(newId())).resolves.toBeUndefined();
  });

  it('ends when one leaves, after half an hour, and with the right to look', async () => {
    const token = await viewed();
    expect(await codes(token, 'mutation { signOut { ended } }')).toEqual([]);
    await refused(token);
    const longer = await viewed();
    await house.setTime('2026-11-23T08:31:00Z');
    expect(await codes(longer, '{ viewer { id } }')).toEqual(['UNAUTHENTICATED']);
    await house.setTime('2026-11-23T08:01:00Z');
    const keeper = await desk.colleague('staff-supervisor');
    const leaving = await desk.colleague('staff-supervisor', 'staff-settings');
    const started = await start(leaving.token);
    const { id, version } = await desk.seat(keeper.token, leaving);
    await desk.send(keeper.token, 'removeStaffMember', { id, version });
    await refused(started?.session?.accessToken ?? '');
  });

  it('is told to the administrators and noted in the journal of the account', async () => {
    const before = await waiting();
    await viewed();
    const told = (await waiting()).slice(before.length);
    expect(told).toEqual([
      expect.objectContaining({ kind: 'account-viewed', personId: administrator.id }),
    ]);
    const notes = await withConnection(
      house.database.adminUrl,
      (sql) => sql<{ actor_id: string; target_id: string }[]>`
        select actor_id, target_id from identity.audit
        where action = 'view.started' and account_id = ${member.accountId} order by at desc limit 1`,
    );
    expect([...notes]).toEqual([{ actor_id: assistant.id, target_id: administrator.id }]);
  });

  it('is not for people of members, nor for roles of the service that do not look', async () => {
    expect(await start(administrator.token)).toBeUndefined();
    expect(await start((await desk.colleague('staff-planner')).token)).toBeUndefined();
    const nobody = await addMember(house, 'Vacante');
    const empty = await start(assistant.token, { accountId: nobody.accountId });
    expect(empty?.refusals).toEqual([{ code: 'NOBODY' }]);
    expect((await start(assistant.token, { accountId: newId() }))?.refusals).toEqual([
      { code: 'NOT_FOUND' },
    ]);
  });
});

async function waiting(): Promise<object[]> {
  const rows = await withConnection(
    house.database.urls.identity_jobs,
    (queue) => queue<{ payload: object }[]>`
      select job.payload from identity_jobs._private_jobs job
      join identity_jobs._private_tasks task on task.id = job.task_id
      where task.identifier = 'send-alert' order by job.id`,
  );
  return rows.map(({ payload }) => payload);
}
