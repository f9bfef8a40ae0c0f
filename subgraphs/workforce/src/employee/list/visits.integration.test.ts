import { addDays } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../../infra/database/connection.ts';
import { addClient, type TestUser } from '../../../../../infra/tests/cast.ts';
import { addCompany, type TestCompany } from '../../../../../infra/tests/company.ts';
import { openHouse, type House } from '../../../../../infra/tests/house.ts';
import type { EmployeeOrder, EmployeeVisits } from '../../generated/resolvers.ts';
import { familyName, hire, openDesk, type Desk } from '../../testing/declaration.ts';
import { addMany } from '../../testing/many.ts';
import { isOpen, standingOn } from '../../visit/standing.ts';
import type { AbsenceRow } from '../../absence/table.ts';
import type { VisitRow } from '../../visit/table.ts';

const today = '2026-11-26';

let house: House;
let desk: Desk;
let company: TestCompany;
let hr: TestUser;
/** Visits of every employee, by the employee's identifier; none for some. */
const visits = new Map<string, VisitRow[]>();
/** Absences of some whose return visit waits to be asked for. */
const returns = new Map<string, AbsenceRow[]>();
const accountOf = new Map<string, string>();

/** The same numbers at every run (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

beforeAll(async () => {
  house = await openHouse();
  await house.setTime(`${today}T08:00:00Z`);
  desk = openDesk(house);
  company = await addCompany(house, 'Filature');
  hr = await company.userWith('hr', 'hr');
  const [mill, store] = company.accountIds;
  await addMany(house, mill, 150);
  await addMany(house, store, 60);
  const roll = dice(4);
  const statuses = ['TO_PLAN', 'PLANNED', 'HELD', 'NO_LONGER_DUE', 'CANCELLED_BY_EMPLOYER'];
  // Every boundary of the rule is among the days.
  const days = [-400, -31, -1, 0, 1, 29, 30, 31, 32, 200];
  const around = () => addDays(today, days[roll(days.length)]!);
  for (const row of await desk.rows('workforce.employee')) {
    const [id, accountId] = [row['id'] as string, row['account_id'] as string];
    accountOf.set(id, accountId);
    const some = Array.from({ length: roll(4) }, (): VisitRow => {
      const status = statuses[roll(statuses.length)]!;
      return {
        ...{ id: newId(), accountId, employeeId: id, kind: 'VIP_PERIO', status, version: 1 },
        ...{
          answersChange: null,
          certificates: [],
          promised: false,
          earliestDate: null,
          latestDate: around(),
          day: status === 'TO_PLAN' ? null : around(),
        },
      };
    });
    visits.set(id, some);
    if (roll(7) === 0) returns.set(id, [absenceOf(id, accountId, around())]);
  }
  const rows = [...visits.values()].flat().map((row) => ({
    ...{ id: row.id, account_id: row.accountId, employee_id: row.employeeId, kind: row.kind },
    ...{ status: row.status, latest_date: row.latestDate, day: row.day, version: 1 },
  }));
  await withConnection(
    house.database.adminUrl,
    (admin) => admin`insert into workforce.visit ${admin(rows)}`,
  );
  const absences = [...returns.values()].flat().map((row) => ({
    ...{ id: row.id, account_id: row.accountId, employee_id: row.employeeId },
    ...{ first_day: row.firstDay, expected_last_day: row.expectedLastDay },
    return_visit_by: row.returnVisitBy,
  }));
  await withConnection(
    house.database.adminUrl,
    (admin) => admin`insert into workforce.absence ${admin(absences)}`,
  );
});

function absenceOf(employeeId: string, accountId: string, returnVisitBy: string): AbsenceRow {
  return {
    ...{ id: newId(), accountId, employeeId, version: 1, visitSpared: false, returnVisitBy },
    ...{ firstDay: '2024-01-08', expectedLastDay: '2024-09-06', lastDay: '2024-09-06' },
    ...{ returnedOn: null, withdrawnAt: null, updatedAt: new Date(0) },
  };
}

afterAll(() => house.stop());

interface Node {
  id: string;
  lastName: string | null;
  visitStanding: { state: string; latestDate: string | null } | null;
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: Node }[];
}

async function page(token: string, variables: object): Promise<Page> {
  const answer = await house.ask<{ memberAccount: { company: { employees: Page } } }>(
    token,
    `query ($id: ID!, $first: Int, $after: String, $search: String, $status: EmployeeStatus, $jobTitle: String,
        $visits: EmployeeVisits, $accountIds: [ID!], $orderBy: EmployeeOrder) {
      memberAccount(id: $id) { company { employees(first: $first, after: $after, search: $search, status: $status,
        jobTitle: $jobTitle, visits: $visits, accountIds: $accountIds, orderBy: $orderBy) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { node { id lastName visitStanding { state latestDate } } } } } } }`,
    { id: company.accountIds[0], first: 200, ...variables },
  );
  const found = answer.data?.memberAccount.company.employees;
  if (!found) throw new Error(JSON.stringify(answer));
  return found;
}

async function everybody(token: string, variables: object, first = 23): Promise<Node[]> {
  const seen: Node[] = [];
  let after: string | null = null;
  do {
    const next: Page = await page(token, { ...variables, first, after });
    seen.push(...next.edges.map(({ node }) => node));
    after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
  } while (after);
  return seen;
}

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();
const idsOf = (rows: readonly Node[]): string[] => rows.map(({ id }) => id);
const standing = (id: string) => standingOn(today, visits.get(id) ?? [], returns.get(id) ?? []);

/** What each filter means, in the words of the rule for one employee. */
const fits: Record<EmployeeVisits, (rows: readonly VisitRow[], id: string) => boolean> = {
  OVERDUE: (_, id) => standing(id).state === 'OVERDUE',
  DUE_SOON: (_, id) => standing(id).state === 'DUE_SOON',
  UP_TO_DATE: (_, id) => standing(id).state === 'UP_TO_DATE',
  TO_PLAN: (rows, id) => returns.has(id) || rows.some(({ status }) => status === 'TO_PLAN'),
  PLANNED: (rows) => rows.some((row) => row.status === 'PLANNED' && isOpen(today, row)),
  NONE: (_, id) => standing(id).next === null && standing(id).returnToRequest === null,
};

const only = (visits: EmployeeVisits) => ({ visits });

describe('the list of a company', () => {
  it('spans its accounts, or shows one of them', async () => {
    expect(sorted(idsOf(await everybody(hr.token, {})))).toEqual(sorted(visits.keys()));
    const [, store] = company.accountIds;
    const there = [...visits.keys()].filter((id) => accountOf.get(id) === store);
    expect(sorted(idsOf(await everybody(hr.token, { accountIds: [store] })))).toEqual(
      sorted(there),
    );
  });

  it('shows the accounts on which the caller may read, and no other', async () => {
    const [mill] = company.accountIds;
    const { token } = await company.userWith('reader');
    const rows = await everybody(token, {});
    expect(rows).toHaveLength(150);
    expect(rows.every(({ id }) => accountOf.get(id) === mill)).toBe(true);
    const foreign = await addCompany(house, 'Lointaine');
    const { token: strange } = await foreign.userWith('administrator', 'administrator');
    const answer = await house.ask<{ _: unknown }>(
      strange,
      `{ memberAccount(id: "${mill}") { company { employees { totalCount } } } }`,
    );
    expect(answer.data).toEqual({ memberAccount: null });
  });

  it.each(['OVERDUE', 'DUE_SOON', 'UP_TO_DATE', 'TO_PLAN', 'PLANNED', 'NONE'] as const)(
    'filtered by %s shows whom the rule for one employee names, and counts them',
    async (wanted) => {
      const expected = [...visits].filter(([id, rows]) => fits[wanted](rows, id)).map(([id]) => id);
      expect(expected.length).toBeGreaterThan(5);
      expect(sorted(idsOf(await everybody(hr.token, only(wanted))))).toEqual(sorted(expected));
      expect((await page(hr.token, only(wanted))).totalCount).toBe(expected.length);
    },
  );

  it('says of each what the rule says', async () => {
    const rows = await everybody(hr.token, {});
    expect(rows.map(({ visitStanding }) => visitStanding)).toEqual(
      rows.map(({ id }) => {
        const { state, latestDate } = standing(id);
        return { state, latestDate };
      }),
    );
  });

  it('counts on each account what its filters show', async () => {
    const answer = await house.ask<{ memberAccount: { company: { headcount: object } } }>(
      hr.token,
      `{ memberAccount(id: "${company.accountIds[0]}") { company { headcount { active overdue dueSoon upToDate } } } }`,
    );
    const count = (state: string) =>
      [...visits.keys()].filter((id) => standing(id).state === state).length;
    expect(answer.data?.memberAccount.company.headcount).toEqual({
      ...{ active: 210, overdue: count('OVERDUE'), dueSoon: count('DUE_SOON') },
      upToDate: count('UP_TO_DATE'),
    });
  });

  const day: Partial<Record<EmployeeOrder, (id: string) => string>> = {
    LEGAL_DATE: (id) => standing(id).latestDate ?? '9999',
    APPOINTMENT: (id) =>
      (visits.get(id) ?? [])
        .flatMap((row) => (row.status === 'PLANNED' && isOpen(today, row) ? [row.day!] : []))
        .sort()[0] ?? '9999',
  };

  it.each(['LEGAL_DATE', 'APPOINTMENT'] as const)(
    'in the order of %s shows everybody once, those without one last',
    async (orderBy) => {
      const ids = idsOf(await everybody(hr.token, { orderBy }));
      expect(sorted(ids)).toEqual(sorted(visits.keys()));
      const days = ids.map((id) => day[orderBy]!(id));
      expect(days).toEqual(days.toSorted());
      const narrow = idsOf(await everybody(hr.token, { orderBy, ...only('OVERDUE') }, 7));
      expect(narrow).toEqual(ids.filter((id) => fits.OVERDUE([], id)));
    },
  );
});

describe('what a list tells', () => {
  it('of visits is nothing where they may not be read: neither their state nor that there are none', async () => {
    const { token } = await company.userWith('hr', 'prevention');
    const [mill, store] = company.accountIds;
    const rows = await everybody(token, {});
    const known = rows.filter(({ visitStanding }) => visitStanding !== null);
    expect(known.map(({ id }) => accountOf.get(id))).toEqual(known.map(() => mill));
    for (const wanted of ['OVERDUE', 'NONE'] as const) {
      expect((await page(token, { ...only(wanted), accountIds: [store] })).totalCount).toBe(0);
    }
  });

  it('without names is no name: neither shown, nor found by, nor told by the order', async () => {
    const machine = await addClient(house, 'account:read', 'employees:read', 'visits:read');
    const rows = await everybody(machine, {});
    expect(idsOf(rows)).toEqual(sorted(visits.keys()));
    expect(rows.every(({ lastName }) => lastName === null)).toBe(true);
    expect((await page(machine, { search: 'nombreux' })).totalCount).toBe(0);
    expect((await page(machine, only('OVERDUE'))).totalCount).toBeGreaterThan(0);
  });

  it('finds posts by their title, without accents, also for whoever may read no names', async () => {
    const [mill, store] = company.accountIds;
    const machine = await addClient(house, 'account:read', 'employees:read');
    await desk.hired(hr.token, mill, { lastName: familyName(1), jobTitle: 'Contremaître' });
    await desk.hired(hr.token, store, { lastName: familyName(2), jobTitle: 'contremaître' });
    for (const token of [hr.token, machine]) {
      expect((await page(token, { search: 'CONTREMAITRE' })).totalCount).toBe(2);
      expect((await page(token, { jobTitle: 'CONTREMAÎTRE' })).totalCount).toBe(2);
    }
  });

  it('finds people by the number that the company gave them', async () => {
    const [mill] = company.accountIds;
    const { id } = await desk.hired(hr.token, mill, {
      ...{ lastName: familyName(3), employeeNumber: 'A-0042' },
    });
    expect(idsOf(await everybody(hr.token, { search: 'a-0042' }))).toEqual([id]);
  });

  it('is the same whether somebody has a confidential situation or not', async () => {
    const { token } = await company.userWith('reader', 'reader');
    const [mill] = company.accountIds;
    const facts = { birthDate: '1990-04-02', startDate: '2026-11-02', situations: ['WS_NIGHT'] };
    const plain = await desk.hired(hr.token, mill, { lastName: familyName(4), ...facts });
    const before = await page(token, { search: familyName(4) });
    await desk.update(hr.token, { id: plain.id, version: 1, situations: ['WS_NIGHT', 'WS_RQTH'] });
    expect(await page(token, { search: familyName(4) })).toEqual(before);
  });

  it('holds whoever was just hired at once', async () => {
    const [mill] = company.accountIds;
    const lastName = familyName(5);
    const { employee } = await desk.create(hr.token, hire(mill, { lastName }));
    expect(idsOf(await everybody(hr.token, { search: lastName }))).toEqual([employee?.id]);
  });
});

describe('pages', () => {
  it.each(['NAME', 'START_DATE', 'LEGAL_DATE', 'APPOINTMENT'] as const)(
    'by %s repeat nobody and leave nobody out while others are hired',
    async (orderBy) => {
      const [mill] = company.accountIds;
      const before = new Set(idsOf(await everybody(hr.token, {})));
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const next: Page = await page(hr.token, { orderBy, first: 40, after });
        seen.push(...next.edges.map(({ node }) => node.id));
        after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
        await addMany(house, mill, 3);
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect([...before].filter((id) => !seen.includes(id))).toEqual([]);
    },
  );
});
