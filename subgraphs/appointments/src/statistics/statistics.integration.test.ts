import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, type House } from '../testing/house.ts';
import { receivePapers } from '../visit/document/commands.ts';
import { findVisitDocuments } from '../visit/document/queries.ts';
import type { VisitDocument } from '../visit/document/table.ts';
import { renewFigures } from './jobs.ts';
import { receiveTrade } from './trade.ts';

let house: House;
let prevention: CallerActor;
const [account, centre] = [newId(), newId()];
/** Two establishments of one company: one of few people, the other of many. */
const [company, small, large] = [newId(), newId(), newId()];

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-27T08:00:00Z');
  prevention = await house.userOf(account, 'prevention');
  await house.database.as({ kind: 'seed' }, (tx) =>
    tx.execute(sql`insert into appointments.centre (id, name, street, post_code, city, phone)
      values (${centre}, 'Nord', '1 quai', '49990', 'Saint-Aubance', '02 61 91 00 00')`),
  );
  for (let person = 0; person < 20; person += 1) {
    await seen('2025-03-10', { measures: person < 6, unfit: person === 0 });
  }
  for (const accountId of [small, large]) {
    await house.database.as({ kind: 'job', task: 'test' }, (tx) =>
      receiveTrade(tx, {
        ...{ accountId, companyId: company, name: 'Site', activityCode: null, version: 1 },
        memberNumber: '0000000',
      }),
    );
  }
  for (let person = 0; person < 30; person += 1) {
    await seen('2025-04-10', { of: large, measures: person < 9 });
    if (person < 6) await seen('2025-04-10', { of: small, measures: person < 5 });
    if (person < 6) await seen('2024-04-10', { of: large });
  }
  await seen('2026-04-13', { of: large });
  await seen('2026-04-14', { of: small, late: true });
  await seen('2026-02-10', { late: true });
  await seen('2026-02-11', { status: 'NOT_EXCUSED' });
  await renewFigures({ database: house.database });
});

afterAll(() => house.close());

interface End {
  measures?: boolean;
  /** Declared unfit. */
  unfit?: boolean;
  late?: boolean;
  status?: string;
  /** At another account. */
  of?: string;
}

/** Somebody who works here and had one appointment. */
async function seen(
  day: string,
  { measures = false, unfit = false, late = false, status = 'HELD', of = account }: End,
): Promise<void> {
  const [id, employee, practitioner] = [newId(), newId(), newId()];
  await house.database.as({ kind: 'seed' }, async (tx) => {
    await tx.execute(
      sql`insert into appointments.practitioner values (${practitioner}, 'Infirmière', 'NURSE')`,
    );
    await tx.execute(sql`insert into appointments.employee
      values (${employee}, ${of}, 'Zoé', 'Nom', null, 'zoe nom', '2020-01-01', null, 'SI', 1)`);
    await tx.execute(sql`insert into appointments.visit
      (id, account_id, employee_id, kind, status, performers, latest_date, day, starts_at, ends_at, centre_id,
        practitioner_id, practitioner_kind, measures)
      values (${id}, ${of}, ${employee}, 'VIP_PERIO', ${status}, '{NURSE}',
        ${day}::date + ${late ? -10 : 30}::int, ${day}, ${day}::date + interval '9 hours',
        ${day}::date + interval '10 hours', ${centre}, ${practitioner}, 'NURSE', ${status === 'HELD' ? measures : null})`);
    if (unfit) {
      await tx.execute(
        sql`insert into appointments.visit_document values (${id}, ${account}, 'UNFITNESS')`,
      );
    }
  });
}

async function read(caller: CallerActor, year: number): Promise<Record<string, unknown> | null> {
  const { data } = await house.ask(
    caller,
    `query ($of: [_Any!]!, $year: Int!) { _entities(representations: $of) { ... on MemberAccount {
      visitStatistics(year: $year) { held heldInTime daysLate notExcused service { held heldInTime }
        trade { division accounts held heldInTime daysLate missed } }
      healthFigures { year followed measures unfit } } } }`,
    { of: [{ __typename: 'MemberAccount', id: account }], year },
  );
  return (data?.['_entities'] as unknown as Record<string, unknown>[])[0] ?? null;
}

it('whoever reads statistics and no single visit gets figures', async () => {
  expect(await read(prevention, 2026)).toMatchObject({
    visitStatistics: { held: 1, heldInTime: 0, daysLate: 10, notExcused: 1, service: { held: 3 } },
  });
});

it('years stand beside one another, the empty ones too, and of one kind of visit alone', async () => {
  const years = async (kind: string) => {
    const { data } = await house.ask(
      prevention,
      `query ($of: [_Any!]!, $kind: StatisticVisitKind) { _entities(representations: $of) { ... on MemberAccount {
        visitYears(from: 2024, to: 2026, kind: $kind) { year held daysLate
          months { month held daysLate notExcused } } } } }`,
      { of: [{ __typename: 'MemberAccount', id: account }], kind },
    );
    return (data?.['_entities'] as unknown as { visitYears: Record<string, unknown>[] }[])[0]!
      .visitYears;
  };
  const periodic = await years('VIP_PERIO');
  expect(periodic.map(({ year, held }) => [year, held])).toEqual([
    [2024, 0],
    [2025, 20],
    [2026, 1],
  ]);
  expect((periodic[2]!['months'] as object[])[1]).toEqual({
    ...{ month: 2, held: 1, daysLate: 10, notExcused: 1 },
  });
  expect((await years('REPRISE')).map(({ held }) => held)).toEqual([0, 0, 0]);
});

it('the same trade is compared with where five accounts are of it, and their number is all that is told', async () => {
  const tell = (accountId: string, activityCode: string | null, version = 1) =>
    house.database.as({ kind: 'job', task: 'test' }, (tx) =>
      receiveTrade(tx, {
        ...{ accountId, companyId: newId(), activityCode, name: 'Confiserie', version },
        memberNumber: '0000001',
      }),
    );
  const trade = async () => {
    await renewFigures({ database: house.database });
    const read2026 = await read(prevention, 2026);
    return (read2026?.['visitStatistics'] as { trade: unknown }).trade;
  };
  await tell(account, '1071C');
  const others = [newId(), newId(), newId(), newId()];
  for (const other of others.slice(1)) {
    await tell(other, '1011Z');
    await seen('2026-03-02', { of: other });
  }
  expect(await trade()).toBeNull();
  await tell(others[0]!, '1089Z');
  await seen('2026-03-03', { of: others[0]!, late: true });
  expect(await trade()).toEqual({
    ...{ division: '10', accounts: 5, held: 5, heldInTime: 3 },
    ...{ daysLate: 20, missed: 1 },
  });
  // An older word than the one on file changes nothing; a newer one does.
  await tell(others[0]!, '4941B', 0);
  expect(await trade()).toMatchObject({ accounts: 5 });
  await tell(others[0]!, '4941B', 2);
  expect(await trade()).toBeNull();
});

it('a full year is published with what may be told, the running one is not', async () => {
  expect((await read(prevention, 2025))?.['healthFigures']).toEqual([
    { year: 2025, followed: 20, measures: 6, unfit: null },
  ]);
});

it('accounts of a company are told together, and their sum is hidden where it would give one of them away', async () => {
  const together = async (caller: CallerActor) => {
    const { data } = await house.ask(
      caller,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Company {
        countedAccounts { id } visitStatistics(year: 2026) { held heldInTime }
        visitYears(from: 2025, to: 2026) { held } healthFigures { year followed measures unfit } } } }`,
      { of: [{ __typename: 'Company', id: company }] },
    );
    return (data?.['_entities'] as unknown as Record<string, unknown>[])[0];
  };
  const both = await house.userOf(small, 'prevention', large);
  expect(await together(both)).toMatchObject({
    countedAccounts: [{ id: small }, { id: large }].toSorted((a, b) => a.id.localeCompare(b.id)),
    visitStatistics: { held: 2, heldInTime: 1 },
    visitYears: [{ held: 36 }, { held: 2 }],
    // 14 measures in all, less the 9 of the large one, would be the 5 of the small one.
    healthFigures: [
      { year: 2025, followed: 36, measures: null, unfit: null },
      // Nobody of the other one was seen.
      { year: 2024, followed: 6, measures: null, unfit: null },
    ],
  });
  const one = await house.userOf(large, 'prevention');
  expect(await together(one)).toMatchObject({
    countedAccounts: [{ id: large }],
    visitStatistics: { held: 1, heldInTime: 1 },
    healthFigures: [{ year: 2024 }],
  });
  const planner = await house.userOf(small, 'declaration', large);
  expect(await together(planner)).toMatchObject({
    countedAccounts: [],
    visitStatistics: { held: 0 },
    healthFigures: [],
  });
  const visits = async (caller: CallerActor) => {
    const { data } = await house.ask(
      caller,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Company {
        visitedAccounts { id } visitCounts { upcoming toPlan }
        visits(view: PAST, first: 2) { totalCount edges { node { startsAt account { id } } } } } } }`,
      { of: [{ __typename: 'Company', id: company }] },
    );
    return (data?.['_entities'] as unknown as Record<string, unknown>[])[0];
  };
  expect(await visits(planner)).toMatchObject({
    visitedAccounts: [{ id: small }, { id: large }].toSorted((a, b) => a.id.localeCompare(b.id)),
    visitCounts: { upcoming: 0, toPlan: 0 },
    visits: {
      totalCount: 44,
      edges: [{ node: { account: { id: small } } }, { node: { account: { id: large } } }],
    },
  });
  expect(await visits(await house.userOf(large, 'declaration'))).toMatchObject({
    visitedAccounts: [{ id: large }],
    visits: { totalCount: 37 },
  });
  expect(await visits(one)).toMatchObject({ visitedAccounts: [], visits: { totalCount: 0 } });
});

it('what was published does not change', async () => {
  await seen('2025-06-10', { measures: true });
  await renewFigures({ database: house.database });
  expect((await read(prevention, 2025))?.['healthFigures']).toEqual([
    { year: 2025, followed: 20, measures: 6, unfit: null },
  ]);
  await expect(
    house.rows(sql`update appointments.health_figure set followed = followed + 1`),
  ).rejects.toThrow();
});

it('nobody else gets any', async () => {
  const elsewhere = await house.userOf(newId(), 'administrator');
  expect(await read(elsewhere, 2025)).toMatchObject({
    visitStatistics: { held: 0 },
    healthFigures: [],
  });
});

it('its papers tell what a visit ended with, in the place of what was noted by hand', async () => {
  const job = { kind: 'job', task: 'test' } as const;
  const [held] = await house.database.as(job, (tx) =>
    tx.execute<{ id: string }>(sql`select id from appointments.visit where day = '2026-02-10'`),
  );
  const told = (visitId: string, document: VisitDocument | null) =>
    house.database.as(job, async (tx) => {
      await receivePapers(tx, { visitId, accountId: account, document });
      return findVisitDocuments(tx, [visitId]);
    });
  expect(await told(held!.id, 'ATTESTATION')).toEqual(['ATTESTATION']);
  expect(await told(held!.id, 'FITNESS')).toEqual(['FITNESS']);
  expect(await told(held!.id, null)).toEqual([null]);
  // A visit that is not known here, or not yet, has nothing to be noted beside.
  expect(await told(newId(), 'UNFITNESS')).toEqual([null]);
});
