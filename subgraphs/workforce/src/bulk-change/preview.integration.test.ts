import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addClient, type TestUser } from '../../../../infra/tests/cast.ts';
import { addCompany, type TestCompany } from '../../../../infra/tests/company.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { familyName, openDesk, type Desk, type Employee } from '../testing/declaration.ts';
import { addMany } from '../testing/many.ts';

let house: House;
let desk: Desk;
let company: TestCompany;
let hr: TestUser;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-26T08:00:00Z');
  desk = openDesk(house);
  company = await addCompany(house, 'Cristallerie');
  hr = await company.userWith('hr', 'hr');
});

afterAll(() => house.stop());

interface Preview {
  total: number;
  counted: number;
  changing: number;
  cancelledAppointments: number | null;
  withdrawnPostChanges: number;
  onFirstDay: number;
  refused: { code: string; employees: number }[];
  profiles: object[];
  visits: object[];
  refusals: object[];
}

async function ask(token: string, input: object) {
  return house.ask<{ previewEmployeesChange: Preview | null }>(
    token,
    `query ($input: BulkChangePreviewInput!) { previewEmployeesChange(input: $input) {
      total counted changing cancelledAppointments withdrawnPostChanges onFirstDay refused { code field employees }
      profiles { from to employees } visits { effect kind employees } refusals { code field } } }`,
    { input },
  );
}

async function preview(token: string, input: object): Promise<Preview> {
  const answer = await ask(token, input);
  if (!answer.data?.previewEmployeesChange) throw new Error(JSON.stringify(answer));
  return answer.data.previewEmployeesChange;
}

const hired = (accountId = company.accountIds[0], facts: object = {}): Promise<Employee> =>
  desk.hired(hr.token, accountId, {
    ...{ lastName: familyName(++counter), startDate: '2026-01-05' },
    ...facts,
  });

const chosen = (...employees: Employee[]) => ({
  accountIds: company.accountIds,
  employees: employees.map(({ id, version }) => ({ id, version })),
});

/** Appointments as the others tell them. */
async function planned(employee: Employee, ...days: string[]): Promise<void> {
  await withConnection(house.database.adminUrl, async (admin) => {
    for (const day of days) {
      await admin`insert into workforce.visit ${admin({
        ...{ id: newId(), account_id: employee.account.id, employee_id: employee.id },
        ...{ kind: 'VIP_PERIO', status: 'PLANNED', latest_date: '2027-06-30', day, version: 1 },
      })}`;
    }
  });
}

describe('the preview of a closing of many', () => {
  it('counts appointments after the last day, changes that will not come, and visits that the law adds', async () => {
    const [one, other] = [await hired(undefined, { situations: ['WS_WOOD'] }), await hired()];
    await planned(one, '2026-12-01', '2026-12-18', '2027-01-15');
    const { employee } = await desk.changePost(hr.token, {
      ...{ id: other.id, version: 1, effectiveOn: '2027-01-04', jobTitle: 'Nuit' },
    });
    const leaving = { selection: chosen(one, employee!), leftOn: '2026-12-17' };
    expect(await preview(hr.token, { ...leaving, reason: 'RESIGNATION' })).toEqual({
      ...{ total: 2, counted: 2, refused: [], refusals: [], profiles: [], changing: 1 },
      ...{ cancelledAppointments: 2, withdrawnPostChanges: 1, onFirstDay: 0 },
      visits: [{ effect: 'ADDED', kind: 'POST_EXPO', employees: 1 }],
    });
    expect(await preview(hr.token, { ...leaving, reason: 'DEATH' })).toMatchObject({ visits: [] });
  });

  it('counts whom the command would refuse, by the same reasons', async () => {
    const [left, stale, late, fine] = [await hired(), await hired(), await hired(), await hired()];
    const closed = await desk.close(hr.token, { id: left.id, version: 1, leftOn: '2026-10-01' });
    await desk.update(hr.token, { id: stale.id, version: 1, firstName: 'Autre' });
    const moved = await desk.update(hr.token, {
      ...{ id: late.id, version: 1, startDate: '2026-12-15' },
    });
    const selection = chosen(closed.employee!, stale, moved.employee!, fine);
    const { total, refused } = await preview(hr.token, { selection, leftOn: '2026-11-20' });
    expect(total).toBe(4);
    expect(refused).toHaveLength(3);
    expect(refused).toEqual(
      expect.arrayContaining([
        { code: 'ALREADY_CLOSED', field: 'id', employees: 1 },
        { code: 'STALE_VERSION', field: 'version', employees: 1 },
        { code: 'INVALID_DATE', field: 'leftOn', employees: 1 },
      ]),
    );
  });
});

describe('the preview of a move of many', () => {
  it('counts whom the command would refuse, and announced changes that will not come', async () => {
    const [, store] = company.accountIds;
    const [fine, there, late] = [await hired(), await hired(store), await hired()];
    const { employee } = await desk.changePost(hr.token, {
      ...{ id: fine.id, version: 1, effectiveOn: '2027-01-04', jobTitle: 'Nuit' },
    });
    const gone = await desk.close(hr.token, { id: late.id, version: 1, leftOn: '2026-10-01' });
    const selection = chosen(employee!, there, gone.employee!);
    const said = await preview(hr.token, { selection, toAccountId: store });
    expect(said).toMatchObject({ total: 3, counted: 3, changing: 0, withdrawnPostChanges: 1 });
    expect(said.refused.map(({ code }) => code).sort()).toEqual([
      'ALREADY_CLOSED',
      'OTHER_COMPANY',
    ]);
  });
});

describe('the preview of a change of post of many', () => {
  it('counts changes of profile and of visits, with the post of each account', async () => {
    const [mill, store] = company.accountIds;
    await hired(mill, { jobTitle: 'Fondeur' });
    const { data } = await house.ask<{ memberAccount: { jobPosts: { id: string }[] } }>(
      hr.token,
      `{ memberAccount(id: "${mill}") { jobPosts { id title version } } }`,
    );
    const [post] = data!.memberAccount.jobPosts;
    await house.ask(
      hr.token,
      `mutation ($input: UpdateJobPostInput!) { updateJobPost(input: $input) { refusals { code } } }`,
      { input: { idempotencyKey: newId(), version: 1, situations: ['WS_LEAD'], ...post } },
    );
    const people = [await hired(mill), await hired(mill), await hired(store)];
    const counted = await preview(hr.token, {
      ...{ selection: chosen(...people), jobTitle: 'FONDEUR', effectiveOn: '2026-12-01' },
    });
    expect(counted).toMatchObject({ total: 3, changing: 2, refused: [], withdrawnPostChanges: 0 });
    expect(counted.profiles).toEqual([{ from: 'SI', to: 'SIR', employees: 2 }]);
    expect(counted.visits).toContainEqual({ effect: 'ADDED', kind: 'EMA_INIT', employees: 2 });
  });

  it('counts those who begin later, and change with their first day', async () => {
    const [, store] = company.accountIds;
    const people = [await hired(), await hired(undefined, { startDate: '2026-12-14' })];
    const asked = { selection: chosen(...people), effectiveOn: '2026-12-01' };
    const changed = await preview(hr.token, { ...asked, jobTitle: 'Verrier' });
    expect(changed).toMatchObject({ counted: 2, refused: [], onFirstDay: 1 });
    const moved = await preview(hr.token, { ...asked, toAccountId: store });
    expect(moved).toMatchObject({ counted: 2, refused: [], onFirstDay: 1 });
  });

  it('counts announced changes of which it takes the place', async () => {
    const person = await hired();
    const { employee } = await desk.changePost(hr.token, {
      ...{ id: person.id, version: 1, effectiveOn: '2027-01-04', jobTitle: 'Nuit' },
    });
    const later = { selection: chosen(employee!), jobTitle: 'Jour', effectiveOn: '2027-02-01' };
    expect(await preview(hr.token, later)).toMatchObject({ withdrawnPostChanges: 1 });
    const now = { selection: chosen(employee!), jobTitle: 'Jour' };
    expect(await preview(hr.token, now)).toMatchObject({ withdrawnPostChanges: 0 });
  });
});

describe('the preview of a change of many', () => {
  it('writes nothing and journals nothing', async () => {
    const person = await hired();
    const lines = async () => (await desk.rows('workforce.audit')).length;
    const before = await lines();
    await preview(hr.token, { selection: chosen(person), leftOn: '2026-11-20' });
    await preview(hr.token, { selection: chosen(person), jobTitle: 'Rien' });
    expect(await lines()).toBe(before);
    expect(await desk.read(hr.token, person.id)).toMatchObject({ version: 1, leftOn: null });
  });

  it('says what speaks against the whole', async () => {
    const asked = { selection: chosen(await hired()), leftOn: '2028-01-01' };
    expect(await preview(hr.token, asked)).toMatchObject({
      ...{ total: 0, refusals: [{ code: 'INVALID_DATE', field: 'leftOn' }] },
    });
  });

  it('rests on the first two thousand of more', async () => {
    const crowd = await addCompany(house, 'Foule');
    const { token } = await crowd.userWith('administrator');
    const [accountId] = crowd.accountIds;
    await addMany(house, accountId, 2010);
    const selection = { accountIds: [accountId], filter: { search: 'nombreux' } };
    const counted = await preview(token, { selection, leftOn: '2026-11-20' });
    expect(counted).toMatchObject({ total: 2010, counted: 2000, refused: [] });
  });

  it('is for those who may write employees, on each account', async () => {
    const [mill, store] = company.accountIds;
    const asked = {
      selection: chosen(await hired(mill), await hired(store)),
      leftOn: '2026-11-20',
    };
    const { token } = await company.userWith('hr', 'reader');
    expect(await preview(token, asked)).toMatchObject({
      ...{ total: 2, refused: [{ code: 'MISSING_RIGHT', field: 'id', employees: 1 }] },
    });
    for (const role of ['reader', 'prevention'] as const) {
      const { token: without } = await company.userWith(role, role);
      expect((await ask(without, asked)).data?.previewEmployeesChange ?? null).toBeNull();
    }
    const stranger = await addCompany(house, 'Ailleurs');
    const { token: strange } = await stranger.userWith('administrator');
    expect(await preview(strange, asked)).toMatchObject({ total: 0 });
  });

  it('counts no appointment for whoever may not read visits', async () => {
    const person = await hired();
    await planned(person, '2026-12-18');
    const asked = { selection: chosen(person), leftOn: '2026-12-01' };
    const machine = await addClient(house, 'account:read', 'employees:read', 'employees:write');
    const { data } = await ask(machine, asked);
    expect(data?.previewEmployeesChange).toMatchObject({ total: 1, cancelledAppointments: null });
  });
});
