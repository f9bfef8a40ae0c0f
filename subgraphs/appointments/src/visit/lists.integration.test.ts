import type { CallerActor } from '@vigie/chassis/actor';
import type { EmployeeChanged } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedEmployees, seedHeldVisits } from '../seed.ts';
import { addCentre, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let reader: CallerActor;
const accountId = newId();
const named = (firstName: string) => announcement({ accountId, firstName, lastName: 'Le Goff' });
const [amelie, denis, elise] = [named('Amélie'), named('Denis'), named('Élise')];
const people = [amelie, named('Bruno'), named('Chloé'), denis, elise];

/** Three planned on one day, one to plan and overdue, one seen before the portal knew of them. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  const place = await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-02'] }]);
  reader = await house.userOf(accountId, 'reader');
  await writeHistory(elise, place.centreId);
  for (const person of people) await house.receive(person);
  const due = await house.rows<{ id: string; employee: string }>(
    sql`select id, employee_id as employee from appointments.visit where status = 'TO_PLAN' order by id`,
  );
  for (const { id, employee } of due) if (employee !== denis.employeeId) await house.plan(id);
  await house.rows(sql`update appointments.visit set latest_date = '2026-11-02'
    where employee_id = ${denis.employeeId}`);
});

async function writeHistory(person: EmployeeChanged, centreId: string): Promise<void> {
  const [nurse] = await house.rows<{ id: string }>(sql`select id from appointments.practitioner`);
  await house.database.as({ kind: 'seed' }, async (tx) => {
    const { employeeId, firstName, lastName, usedName, startDate, profile } = person;
    const names = { firstName, lastName, usedName };
    await seedEmployees(tx, [{ id: employeeId, accountId, ...names, startDate, profile }]);
    const visit = { kind: 'VIP_INIT', day: '2025-03-03', time: '14:00' } as const;
    const practitionerId = nurse?.id ?? '';
    await seedHeldVisits(tx, [
      {
        ...{ employeeId, ...visit, centreId, practitionerId, latestDate: '2025-04-01' },
        ...{ measures: false, document: 'ATTESTATION' },
      },
    ]);
  });
}

afterAll(() => house.close());

const list = `query ($accounts: [_Any!]!, $view: VisitView, $search: String, $first: Int, $after: String, $urgency: VisitUrgency) {
  _entities(representations: $accounts) { ... on MemberAccount {
    visits(view: $view, urgency: $urgency, search: $search, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id status startsAt employee { id } } }
    }
    visitCounts { upcoming toPlan overdue dueSoon }
  } }
}`;

interface Listed {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { node: { id: string; status: string; startsAt: string; employee: { id: string } } }[];
}

async function account(
  variables: object = {},
  caller = reader,
): Promise<{ visits: Listed; visitCounts: object | null }> {
  const accounts = [{ __typename: 'MemberAccount', id: accountId }];
  const { data, errors } = await house.ask(caller, list, { accounts, ...variables });
  if (errors) throw errors[0];
  return data?.['_entities']?.[0] ?? never();
}

function never(): never {
  throw new Error('no account in the answer');
}

const employees = ({ visits }: { visits: Listed }) =>
  visits.edges.map(({ node }) => node.employee.id);

describe('visits of an account', () => {
  it('to come, soonest first, page by page', async () => {
    const first = await account({ first: 2 });
    expect(first.visits).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = await account({ first: 2, after: first.visits.pageInfo.endCursor });
    expect(second.visits.pageInfo.hasNextPage).toBe(false);
    const starts = [first, second].flatMap(({ visits }) =>
      visits.edges.map(({ node }) => node.startsAt),
    );
    expect(starts).toEqual([
      '2026-12-02T08:00:00.000Z',
      '2026-12-02T08:45:00.000Z',
      '2026-12-02T09:30:00.000Z',
    ]);
  });

  it('to plan and past', async () => {
    expect(employees(await account({ view: 'TO_PLAN' }))).toEqual([denis.employeeId]);
    const past = await account({ view: 'PAST' });
    expect(past.visits.edges).toMatchObject([
      { node: { status: 'HELD', startsAt: '2025-03-03T13:00:00.000Z' } },
    ]);
  });

  it('by name, whatever the accents, the case and the order', async () => {
    expect(employees(await account({ search: 'amelie' }))).toEqual([amelie.employeeId]);
    expect(employees(await account({ search: 'LE GOFF Amé' }))).toEqual([amelie.employeeId]);
    expect(employees(await account({ search: '%' }))).toEqual([]);
  });

  it('counted today', async () => {
    expect((await account()).visitCounts).toEqual({
      ...{ upcoming: 3, toPlan: 1, overdue: 1, dueSoon: 0 },
    });
  });

  it('filters by the legal date, thirty days included', async () => {
    const found = async (view: string, urgency: string) =>
      (await account({ view, urgency })).visits.totalCount;
    expect(await found('TO_PLAN', 'OVERDUE')).toBe(1);
    expect(await found('UPCOMING', 'OVERDUE')).toBe(0);
    expect(await found('UPCOMING', 'IN_TIME')).toBe(3);
    const dates = ['2026-12-22', '2026-12-23', '2026-12-24'];
    await house.rows(sql`update appointments.visit v set latest_date = d.day::date
      from (select id, row_number() over (order by id) as n from appointments.visit where status = 'PLANNED') p
      join unnest(string_to_array(${dates.join()}, ',')) with ordinality as d (day, n) on d.n = p.n
      where v.id = p.id`);
    expect(await found('UPCOMING', 'DUE_SOON')).toBe(2);
    expect(await found('UPCOMING', 'IN_TIME')).toBe(1);
    expect((await account()).visitCounts).toMatchObject({ dueSoon: 2 });
    await house.rows(
      sql`update appointments.visit set latest_date = '2027-02-02' where status = 'PLANNED'`,
    );
  });

  it('refuses a cursor that is none of ours', async () => {
    await expect(account({ after: 'here' })).rejects.toThrow('cursor');
  });
});

describe('visits of employees', () => {
  it('next and all, for a whole batch', async () => {
    const { data } = await house.ask(
      reader,
      `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Employee {
        nextVisit { status planning { outcome } practitioner { kind } centre { name } } visits { status kind }
      } } }`,
      {
        people: people.map(({ employeeId }) => ({ __typename: 'Employee', id: employeeId })),
      },
    );
    const planned = {
      nextVisit: {
        status: 'PLANNED',
        planning: { outcome: 'IN_TIME' },
        practitioner: { kind: 'NURSE' },
        centre: { name: 'Nord' },
      },
      visits: [{ status: 'PLANNED', kind: 'VIP_INIT' }],
    };
    expect(data?.['_entities']).toEqual([
      planned,
      planned,
      planned,
      {
        nextVisit: {
          status: 'TO_PLAN',
          planning: { outcome: 'RUNNING' },
          practitioner: null,
          centre: null,
        },
        visits: [{ status: 'TO_PLAN', kind: 'VIP_INIT' }],
      },
      { nextVisit: null, visits: [{ status: 'HELD', kind: 'VIP_INIT' }] },
    ]);
  });
});

describe('changes for programs', () => {
  const changes = `query ($since: DateTime, $after: String) { visits(first: 4, updatedSince: $since, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;

  it('come once each over the pages, also those of the same instant', async () => {
    const pages: Listed[] = [];
    for (
      let after: string | undefined;
      pages.length < 2;
      after = pages.at(-1)?.pageInfo.endCursor
    ) {
      const answer = await house.ask(reader, changes, { since: '2026-11-01T00:00:00Z', after });
      pages.push(answer.data?.['visits'] ?? never());
    }
    const ids = pages.flatMap(({ edges }) => edges.map(({ node }) => node.id));
    expect(pages[0]?.totalCount).toBe(5);
    expect(new Set(ids).size).toBe(5);
  });

  it('are none since a later instant', async () => {
    const { data } = await house.ask(reader, changes, { since: '2027-01-01T00:00:00Z' });
    expect(data?.['visits']).toMatchObject({ totalCount: 0, edges: [] });
  });
});

describe('a member of another account', () => {
  it('sees none of it, by any way', async () => {
    const stranger = await house.userOf(newId(), 'administrator');
    const [visit] = await house.rows<{ id: string }>(sql`select id from appointments.visit`);
    for (const view of ['UPCOMING', 'TO_PLAN', 'PAST']) {
      const { visits, visitCounts } = await account({ view }, stranger);
      expect(visits).toMatchObject({ totalCount: 0, edges: [] });
      expect(visitCounts).toBeNull();
    }
    const { data } = await house.ask(
      stranger,
      `query ($id: ID!, $entities: [_Any!]!) {
        visit(id: $id) { id } visits { totalCount } centres { name }
        _entities(representations: $entities) {
          ... on Employee { nextVisit { id } visits { id } } ... on Visit { status }
        }
      }`,
      {
        id: visit?.id,
        entities: [
          { __typename: 'Employee', id: amelie.employeeId },
          { __typename: 'Visit', id: visit?.id },
          { __typename: 'Visit', id: 'not-an-identifier' },
        ],
      },
    );
    expect(data).toEqual({
      visit: null,
      visits: { totalCount: 0 },
      centres: [{ name: 'Nord' }],
      _entities: [{ nextVisit: null, visits: [] }, null, null],
    });
  });
});
