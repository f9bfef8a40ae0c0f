import type { CallerActor } from '@vigie/chassis/actor';
import type { EmployeeChanged } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarsRoute } from '../calendar/route.ts';
import { seedEmployees, seedHeldVisits } from '../seed.ts';
import { addCentre, announcement } from '../testing/cast.ts';
import { receiveTrade } from '../statistics/trade.ts';
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

const list = `query ($accounts: [_Any!]!, $view: VisitView, $search: String, $first: Int, $after: String, $urgency: VisitUrgency, $from: Date, $until: Date, $orderBy: VisitOrder) {
  _entities(representations: $accounts) { ... on MemberAccount {
    visits(view: $view, urgency: $urgency, search: $search, first: $first, after: $after, from: $from, until: $until, orderBy: $orderBy) {
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

  it('in the order of names, or of legal dates, page by page', async () => {
    const inOrder = async (orderBy: string) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { visits } = await account({ first: 1, after, orderBy });
        seen.push(...employees({ visits }));
        after = visits.pageInfo.hasNextPage ? visits.pageInfo.endCursor : null;
      } while (after);
      return seen;
    };
    const [, bruno, chloe] = people;
    const { visits } = await account({ first: 1, orderBy: 'NAME' });
    const cursor = Buffer.from(visits.pageInfo.endCursor, 'base64url').toString();
    // Whoever reads visits need not be able to read names.
    expect(cursor).not.toContain(amelie?.lastName);
    const alphabetical = [amelie, bruno, chloe].map((each) => each?.employeeId);
    expect(await inOrder('NAME')).toEqual(alphabetical);
    const latest = (person: EmployeeChanged | undefined, day: string) =>
      house.rows(sql`update appointments.visit set latest_date = ${day}::date
        where employee_id = ${person?.employeeId ?? ''} and status = 'PLANNED'`);
    await latest(amelie, '2027-03-03');
    await latest(bruno, '2027-03-01');
    await latest(chloe, '2027-03-02');
    expect(await inOrder('LEGAL_DATE')).toEqual([...alphabetical.slice(1), alphabetical[0]]);
    await expect(account({ orderBy: 'NAME', after: 'here' })).rejects.toThrow('cursor');
  });

  it('as a calendar: whatever takes or took place on its days, soonest first', async () => {
    const shown = async (from: string, until: string) => {
      const { visits } = await account({ view: 'CALENDAR', from, until });
      return visits.edges.map(({ node }) => node.status);
    };
    expect(await shown('2025-03-03', '2026-12-02')).toEqual([
      ...['HELD', 'PLANNED', 'PLANNED', 'PLANNED'],
    ]);
    expect(await shown('2025-03-03', '2025-03-03')).toEqual(['HELD']);
    expect(await shown('2025-03-04', '2026-12-01')).toEqual([]);
    expect(await shown('2026-12-02', '2026-12-02')).toHaveLength(3);
    expect(await shown('2026-12-03', '2026-12-31')).toEqual([]);
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

describe('a calendar that is subscribed to', () => {
  const make = `mutation ($input: MakeCalendarAddressInput!) { makeCalendarAddress(input: $input) {
    secret address { id lastUsedAt account { id } } refusals { code } } }`;
  const revoke = `mutation ($input: RevokeCalendarAddressInput!) { revokeCalendarAddress(input: $input) {
    refusals { code } } }`;

  interface Made {
    secret: string | null;
    address: { id: string; account: { id: string } | null } | null;
    refusals: { code: string }[];
  }

  const madeBy = async (caller: CallerActor, input: object): Promise<Made> =>
    (await house.ask(caller, make, { input })).data?.['makeCalendarAddress'] ?? never();
  const route = () => calendarsRoute(house.database);
  const fetched = async (secret: string | null, version?: string, at = route()) => {
    const headers = version === undefined ? {} : { 'if-none-match': version };
    const answer = await at.handle(new Request(`http://api/calendars/${secret}`, { headers }), 'r');
    // Lines are folded at 75 octets.
    return { answer, lines: (await answer.text()).replaceAll('\r\n ', '').split('\r\n') };
  };
  const valuesOf = (lines: string[], name: string) =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
  beforeAll(() => house.register(accountId));

  it('tells when, where and whom, in instants that no clock change moves, and nothing medical', async () => {
    const { secret, address } = await madeBy(reader, { accountId });
    expect(address).toMatchObject({ lastUsedAt: null, account: { id: accountId } });
    const { answer, lines } = await fetched(secret);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(valuesOf(lines, 'DTSTART')).toEqual([
      ...['20261202T080000Z', '20261202T084500Z', '20261202T093000Z'],
    ]);
    expect(valuesOf(lines, 'SUMMARY')).toContain('Visite de santé au travail : Amélie Le Goff');
    expect(valuesOf(lines, 'STATUS')).toEqual(['TENTATIVE', 'TENTATIVE', 'TENTATIVE']);
    expect(lines.join()).toMatch(/Nord\\, 3 rue du Marché/);
    expect(lines.join()).not.toMatch(/VIP|NURSE|SIR|infirm/i);
  });

  it('answers in a few bytes as long as nothing has changed, and tells a cancelled appointment as such', async () => {
    const { secret } = await madeBy(reader, { accountId });
    const first = await fetched(secret);
    const version = first.answer.headers.get('etag') ?? '';
    const again = await fetched(secret, `W/"older", ${version}`);
    expect([again.answer.status, again.lines]).toEqual([304, ['']]);
    await house.rows(sql`update appointments.visit set status = 'CANCELLED_BY_EMPLOYER', slot_id = null
      where employee_id = ${amelie.employeeId}`);
    const later = await fetched(secret, version);
    expect(later.answer.status).toBe(200);
    expect(valuesOf(later.lines, 'STATUS')).toEqual(['CANCELLED', 'TENTATIVE', 'TENTATIVE']);
    // The same entry of the calendar, of a later version: nothing is added beside it.
    expect(valuesOf(later.lines, 'UID')).toEqual(valuesOf(first.lines, 'UID'));
    const [before, after] = [first, later].map(({ lines }) =>
      Number(valuesOf(lines, 'SEQUENCE')[0]),
    );
    expect(after).toBeGreaterThan(before ?? NaN);
    expect(later.lines.join()).not.toMatch(/CANCELLED_BY|employer/);
  });

  it('over all accounts it names the member of each appointment', async () => {
    await house.database.as({ kind: 'job', task: 'test' }, (tx) =>
      receiveTrade(tx, {
        accountId,
        name: 'Confiserie Armor',
        memberNumber: '0000001',
        activityCode: null,
        companyId: newId(),
        version: 1,
      }),
    );
    const { secret } = await madeBy(reader, {});
    const { lines } = await fetched(secret);
    expect(valuesOf(lines, 'SUMMARY')[1]).toMatch(
      /^Visite de santé au travail : .* \(Confiserie Armor\)$/,
    );
    const one = await fetched((await madeBy(reader, { accountId })).secret);
    expect(valuesOf(one.lines, 'NAME')).toEqual([
      'Visites de santé au travail\\, Confiserie Armor',
    ]);
  });

  it('tells nothing more, and no reason, once the right has gone, also for a moment', async () => {
    const caller = await house.userOf(accountId, 'reader');
    const { secret } = await madeBy(caller, { accountId });
    expect((await fetched(secret)).answer.status).toBe(200);
    await house.grant(caller, 'prevention');
    const closed = await fetched(secret);
    const unknown = await fetched('unknown');
    expect(closed.answer.status).toBe(404);
    expect(closed.lines).toEqual(unknown.lines);
    await house.grant(caller, 'reader');
    expect((await fetched(secret)).answer.status).toBe(200);
  });

  it('ends with its revocation, by its owner alone', async () => {
    const { secret, address } = await madeBy(reader, { accountId });
    const input = { id: address?.id, idempotencyKey: newId() };
    const other = await house.userOf(accountId, 'administrator');
    const refused = await house.ask(other, revoke, { input });
    expect(refused.data?.['revokeCalendarAddress']).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    });
    expect((await fetched(secret)).answer.status).toBe(200);
    await house.ask(reader, revoke, { input });
    expect((await fetched(secret)).answer.status).toBe(404);
  });

  it('is made by users of a member alone, ten at most, where they may read visits', async () => {
    const staff = await house.servantOf('staff', 'staff-assistant');
    const preventing = await house.userOf(accountId, 'prevention');
    const codes = async (caller: CallerActor, input: object) =>
      (await madeBy(caller, input)).refusals.map(({ code }) => code);
    expect(await codes(staff, {})).toEqual(['MISSING_RIGHT']);
    expect(await codes(preventing, { accountId })).toEqual(['MISSING_RIGHT']);
    expect(await codes(reader, { accountId: newId() })).toEqual(['NOT_FOUND']);
    const caller = await house.userOf(accountId, 'reader');
    for (let made = 0; made < 10; made += 1) expect(await codes(caller, {})).toEqual([]);
    expect(await codes(caller, {})).toEqual(['TOO_MANY']);
  });

  it('is fetched as often as programs do, and no more', async () => {
    const { secret } = await madeBy(reader, {});
    const at = route();
    for (let fetches = 0; fetches < 20; fetches += 1)
      expect((await fetched(secret, undefined, at)).answer.status).toBe(200);
    const { answer } = await fetched(secret, undefined, at);
    expect(answer.status).toBe(429);
    // Less than half a minute: the fetches before took their time.
    expect(answer.headers.get('retry-after')).toMatch(/^([1-9]|[12]\d|30)$/u);
  });
});
