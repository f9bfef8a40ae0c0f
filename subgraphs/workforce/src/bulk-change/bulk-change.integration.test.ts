import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addStaff, endCalls, openCall, type TestUser } from '../../../../infra/tests/cast.ts';
import { addCompany, type TestCompany } from '../../../../infra/tests/company.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { familyName, openDesk, type Desk, type Employee } from '../testing/declaration.ts';
import { addMany } from '../testing/many.ts';

// Sixty commands, one after the other: on a busy machine they take their time.
vi.setConfig({ testTimeout: 90_000 });

let house: House;
let desk: Desk;
let company: TestCompany;
let hr: TestUser;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-26T08:00:00Z');
  await house.startWork();
  desk = openDesk(house);
  company = await addCompany(house, 'Verrerie');
  hr = await company.userWith('hr', 'hr');
});

afterAll(() => house.stop());

interface Change {
  id: string;
  kind: string;
  reason: string | null;
  effectiveOn: string | null;
  total: number;
  done: number;
  refused: number;
  finishedAt: string | null;
  results: {
    totalCount: number;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    edges: { node: { outcome: string; employee: { id: string } | null; refusals: object[] } }[];
  };
}

interface Payload {
  bulkChange: Change | null;
  refusals: { code: string; field: string | null }[];
}

const fields = `id kind leftOn reason jobTitle effectiveOn total done refused finishedAt results(first: 200) { totalCount
  pageInfo { endCursor hasNextPage } edges { node { outcome employee { id } refusals { code field } } } }`;

async function change(token: string, input: object): Promise<Payload> {
  const answer = await house.ask<{ changeEmployees: Payload }>(
    token,
    `mutation ($input: ChangeEmployeesInput!) { changeEmployees(input: $input) {
      bulkChange { ${fields} } refusals { code field } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  if (!answer.data?.changeEmployees) throw new Error(JSON.stringify(answer));
  return answer.data.changeEmployees;
}

async function read(token: string, id: string): Promise<Change | null> {
  const { data } = await house.ask<{ bulkChange: Change | null }>(
    token,
    `query ($id: ID!) { bulkChange(id: $id) { ${fields} } }`,
    { id },
  );
  return data?.bulkChange ?? null;
}

const hired = (accountId = company.accountIds[0], facts: object = {}): Promise<Employee> =>
  desk.hired(hr.token, accountId, {
    ...{ lastName: familyName(++counter), startDate: '2026-01-05' },
    ...facts,
  });

const chosen = (...employees: { id: string; version: number }[]) => ({
  accountIds: company.accountIds,
  employees: employees.map(({ id, version }) => ({ id, version })),
});

const ids = (people: readonly { id: string }[]): string => people.map(({ id }) => id).join();

const outcomes = ({ bulkChange }: Payload): Record<string, unknown> =>
  Object.fromEntries(
    (bulkChange?.results.edges ?? []).map(({ node }) => [
      node.employee?.id,
      node.refusals.length > 0 ? node.refusals : node.outcome,
    ]),
  );

describe('a change of many', () => {
  it('gives all of them a post, found or made in each account', async () => {
    const [mill, store] = company.accountIds;
    const people = [
      await hired(mill, { jobTitle: 'Souffleur' }),
      await hired(mill),
      await hired(store),
    ];
    const payload = await change(hr.token, {
      selection: chosen(...people),
      jobTitle: ' souffleur ',
    });
    expect(payload.bulkChange).toMatchObject({ kind: 'JOB_POST', total: 3, done: 3, refused: 0 });
    expect(payload.bulkChange?.finishedAt).not.toBeNull();
    const after = await Promise.all(people.map(({ id }) => desk.read(hr.token, id)));
    expect(after.map((each) => each?.jobPost?.title)).toEqual([
      'Souffleur',
      'Souffleur',
      'souffleur',
    ]);
    expect(after[0]?.jobPost?.id).toBe(after[1]?.jobPost?.id);
  });

  it('begins on the day that is told: past, today when none is told, or announced', async () => {
    const periods = async (effectiveOn: string | undefined) => {
      const { id, version } = await hired();
      const selection = chosen({ id, version });
      const asked = await change(hr.token, { selection, jobTitle: 'Tailleur', effectiveOn });
      expect(asked.bulkChange).toMatchObject({ done: 1, effectiveOn: effectiveOn ?? '2026-11-26' });
      const { assignments, postChange } = (await desk.read(hr.token, id))!;
      return { from: assignments.map(({ from }) => from), postChange };
    };
    expect(await periods('2026-10-01')).toEqual({
      ...{ from: ['2026-10-01', '2026-01-05'], postChange: null },
    });
    expect(await periods(undefined)).toMatchObject({ from: ['2026-11-26', '2026-01-05'] });
    expect(await periods('2027-02-01')).toMatchObject({
      postChange: { from: '2027-02-01', jobTitle: 'Tailleur' },
    });
  });

  it('takes whoever begins later with the first day, and nobody back before the present post', async () => {
    const [soon, moved] = [await hired(undefined, { startDate: '2026-12-14' }), await hired()];
    await desk.changePost(hr.token, {
      ...{ id: moved.id, version: 1, effectiveOn: '2026-11-01', jobTitle: 'Polisseur' },
    });
    const payload = await change(hr.token, {
      selection: chosen(soon, { ...moved, version: 2 }),
      ...{ jobTitle: 'Graveur', effectiveOn: '2026-10-15' },
    });
    expect(outcomes(payload)).toEqual({
      [soon.id]: 'DONE',
      [moved.id]: [{ code: 'INVALID_DATE', field: 'effectiveOn' }],
    });
    expect(await desk.read(hr.token, soon.id)).toMatchObject({
      jobPost: { title: 'Graveur' },
      assignments: [{ from: '2026-12-14' }],
    });
  });

  it('closes all of them on one day, for one reason', async () => {
    const people = [await hired(), await hired()];
    const { bulkChange } = await change(hr.token, {
      ...{ selection: chosen(...people), leftOn: '2026-11-20', reason: 'MUTUAL_AGREEMENT' },
    });
    expect(bulkChange).toMatchObject({
      ...{ kind: 'CLOSE', total: 2, done: 2, reason: 'MUTUAL_AGREEMENT' },
    });
    const after = await Promise.all(people.map(({ id }) => desk.read(hr.token, id)));
    expect(after.map((each) => each?.status)).toEqual(['CLOSED', 'CLOSED']);
    const leavings = await desk.rows('workforce.leaving', `employee_id = any('{${ids(people)}}')`);
    expect(leavings.map((row) => row['reason'])).toEqual(['MUTUAL_AGREEMENT', 'MUTUAL_AGREEMENT']);
  });

  it('moves all of them to another account, at once or with their first day of work', async () => {
    const [mill, store] = company.accountIds;
    const [here, later] = [await hired(mill), await hired(mill, { startDate: '2026-12-15' })];
    const [there] = [await hired(store)];
    const payload = await change(hr.token, {
      ...{ selection: chosen(here, later, there), toAccountId: store },
    });
    expect(payload.bulkChange).toMatchObject({ kind: 'TRANSFER', effectiveOn: '2026-11-26' });
    expect(outcomes(payload)).toEqual({
      [here.id]: 'DONE',
      [later.id]: 'DONE',
      [there.id]: [{ code: 'OTHER_COMPANY', field: 'toAccountId' }],
    });
    for (const { id } of [here, later]) {
      const query = `{ employee(id: "${id}") { account { id } } }`;
      const { data } = await house.ask<{ employee: { account: { id: string } } }>(hr.token, query);
      expect(data?.employee.account.id).toBe(store);
    }
  });

  it('moves nobody to an account that the caller may not write, nor with a post at once', async () => {
    const [mill, store] = company.accountIds;
    const { token } = await company.userWith('hr', 'reader');
    const selection = chosen(await hired(mill));
    expect((await change(token, { selection, toAccountId: store })).refusals).toEqual([
      { code: 'NO_DESTINATION', field: 'toAccountId' },
    ]);
    const both = { selection, toAccountId: store, jobTitle: 'Souffleur' };
    expect((await change(hr.token, both)).refusals).toEqual([{ code: 'REQUIRED', field: null }]);
  });

  it('refuses one by one, for the same reasons as the command for one, and changes the others', async () => {
    const [left, stale, late, fine] = [await hired(), await hired(), await hired(), await hired()];
    await desk.close(hr.token, { id: left.id, version: 1, leftOn: '2026-10-01' });
    await desk.update(hr.token, { id: stale.id, version: 1, firstName: 'Autre' });
    await desk.update(hr.token, { id: late.id, version: 1, startDate: '2026-12-15' });
    const payload = await change(hr.token, {
      selection: chosen({ ...left, version: 2 }, stale, { ...late, version: 2 }, fine),
      leftOn: '2026-11-20',
    });
    expect(payload.bulkChange).toMatchObject({ total: 4, done: 1, refused: 3 });
    expect(outcomes(payload)).toEqual({
      [left.id]: [{ code: 'ALREADY_CLOSED', field: 'id' }],
      [stale.id]: [{ code: 'STALE_VERSION', field: 'version' }],
      [late.id]: [{ code: 'INVALID_DATE', field: 'leftOn' }],
      [fine.id]: 'DONE',
    });
    const [first, , , last] = payload.bulkChange?.results.edges ?? [];
    expect([first?.node.outcome, last?.node.outcome]).toEqual(['REFUSED', 'DONE']);
  });

  it('leaves out whoever does not exist or is not open to the caller', async () => {
    const stranger = await addCompany(house, 'Ailleurs');
    const owner = await stranger.userWith('administrator');
    const foreign = await desk.hired(owner.token, stranger.accountIds[0]);
    const mine = await hired();
    const selection = {
      accountIds: [...company.accountIds, ...stranger.accountIds],
      employees: [foreign, mine, { id: newId() }].map(({ id }) => ({ id, version: 1 })),
    };
    const { bulkChange } = await change(hr.token, { selection, leftOn: '2026-11-20' });
    expect(bulkChange).toMatchObject({ total: 1, done: 1 });
    expect(await desk.read(owner.token, foreign.id)).toMatchObject({ status: 'UPCOMING' });
  });

  it('stops at the right of each account: what may only be read there is refused', async () => {
    const [mill, store] = company.accountIds;
    const { token } = await company.userWith('hr', 'reader');
    const [one, other] = [await hired(mill), await hired(store)];
    const payload = await change(token, { selection: chosen(one, other), leftOn: '2026-11-20' });
    expect(outcomes(payload)).toEqual({
      [one.id]: 'DONE',
      [other.id]: [{ code: 'MISSING_RIGHT', field: 'id' }],
    });
  });

  it('sent twice with one key happens once', async () => {
    const person = await hired();
    const input = { idempotencyKey: newId(), selection: chosen(person), leftOn: '2026-11-20' };
    const [first, second] = [await change(hr.token, input), await change(hr.token, input)];
    expect(second.bulkChange?.id).toBe(first.bulkChange?.id);
    expect((await desk.read(hr.token, person.id))?.version).toBe(2);
  });

  it.each([
    [
      { leftOn: '2026-11-20', jobTitle: 'Deux' },
      { code: 'REQUIRED', field: null },
    ],
    [{}, { code: 'REQUIRED', field: null }],
    [{ jobTitle: ' ' }, { code: 'REQUIRED', field: 'jobTitle' }],
    [{ jobTitle: 'x'.repeat(121) }, { code: 'TOO_LONG', field: 'jobTitle' }],
    [{ leftOn: '2028-01-01' }, { code: 'INVALID_DATE', field: 'leftOn' }],
    [{ reason: 'RESIGNATION' }, { code: 'REQUIRED', field: 'leftOn' }],
    [{ effectiveOn: '2026-12-01' }, { code: 'REQUIRED', field: 'jobTitle' }],
    [
      { reason: 'RESIGNATION', jobTitle: 'Deux' },
      { code: 'REQUIRED', field: null },
    ],
    [
      { jobTitle: 'Deux', effectiveOn: '2028-01-01' },
      { code: 'INVALID_DATE', field: 'effectiveOn' },
    ],
    [
      { jobTitle: 'Deux', effectiveOn: '2025-01-01' },
      { code: 'INVALID_DATE', field: 'effectiveOn' },
    ],
  ])('is not begun with %j', async (what, refusal) => {
    const person = await hired();
    const { refusals } = await change(hr.token, { selection: chosen(person), ...what });
    expect(refusals).toEqual([refusal]);
  });

  it('is shown to whoever asked for it, and to nobody else', async () => {
    const { bulkChange } = await change(hr.token, {
      ...{ selection: chosen(await hired()), leftOn: '2026-11-20' },
    });
    const colleague = await company.userWith('administrator', 'administrator');
    expect(await read(colleague.token, bulkChange!.id)).toBeNull();
    expect(await read(hr.token, bulkChange!.id)).toMatchObject({ total: 1 });
  });
});

describe('a change of more than some tens', () => {
  it('is left to a job that acts in the name of whoever asked, and tells how far it is', async () => {
    const crowd = await addCompany(house, 'Foule');
    const boss = await crowd.userWith('administrator');
    const [account] = crowd.accountIds;
    await addMany(house, account, 60);
    const selection = { accountIds: [account], filter: { search: 'nombreux' } };
    const { bulkChange } = await change(boss.token, { selection, leftOn: '2026-11-20' });
    expect(bulkChange).toMatchObject({ total: 60, finishedAt: null });
    await expect
      .poll(async () => (await read(boss.token, bulkChange!.id))?.finishedAt, { timeout: 60_000 })
      .not.toBeNull();
    expect(await read(boss.token, bulkChange!.id)).toMatchObject({ done: 60, refused: 0 });
    const lines = await desk.rows(
      'workforce.audit',
      `account_id = '${account}' and action = 'employee.closed'`,
    );
    expect(lines).toHaveLength(60);
    expect(new Set(lines.map((line) => line['actor_id']))).toEqual(new Set([boss.id]));
  });

  it('goes on for whoever had it asked of the service, though their call has ended', async () => {
    const crowd = await addCompany(house, 'Cohue');
    const [accountId] = crowd.accountIds;
    await addMany(house, accountId, 60);
    const assistant = await addStaff(house, 'accueil-des-foules', 'staff-assistant');
    await openCall(house, assistant, { accountId, companyId: crowd.id });
    const selection = { accountIds: [accountId], filter: { search: 'nombreux' } };
    const { bulkChange } = await change(assistant.token, { selection, leftOn: '2026-11-20' });
    await endCalls(house, assistant);
    await expect
      .poll(async () => (await read(assistant.token, bulkChange!.id))?.finishedAt, {
        timeout: 60_000,
      })
      .not.toBeNull();
    expect(await read(assistant.token, bulkChange!.id)).toMatchObject({ done: 60, refused: 0 });
  });
});
