import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../../infra/tests/database.ts';
import { addCentre, announcement } from '../testing/cast.ts';
import { houseOn, type House } from '../testing/house-on.ts';

let server: TestDatabase;
let house: House;
let manager: CallerActor;
let assistant: CallerActor;
const hired = { ...announcement(), firstVisit: null };

beforeEach(async () => {
  server = await freshDatabase();
  house = await houseOn(server);
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [{ kind: 'PHYSICIAN', days: ['2026-12-02', '2026-12-09'] }]);
  const { centreId } = await addCentre(house, 'Atelier', [
    { kind: 'PHYSICIAN', days: ['2026-12-07'] },
  ]);
  await house.rows(sql`update appointments.centre
    set kind = 'EMPLOYER_PREMISES', reserved_account_id = ${hired.accountId} where id = ${centreId}`);
  await house.rows(sql`insert into appointments.place_reservation (centre_id, account_id)
    values (${centreId}, ${hired.accountId})`);
  manager = await house.userOf(hired.accountId, 'administrator');
  assistant = await house.servantOf('staff', 'staff-assistant');
  await house.receive(hired);
});
afterEach(() => house.close());

const asked = { employeeId: hired.employeeId, kind: 'DEM_SAL', askedBy: 'EMPLOYEE' };

interface Payload {
  visit: { id: string; kind: string; undisclosed: boolean; latestIsLegal: boolean } | null;
  refusals: { code: string; field: string | null }[];
}

async function open(change: object = {}, caller = assistant): Promise<Payload> {
  const { data, errors } = await house.ask(
    caller,
    `mutation ($input: OpenAskedVisitInput!) { openAskedVisit(input: $input) {
      visit { id kind undisclosed latestIsLegal } refusals { code field } } }`,
    { input: { idempotencyKey: newId(), ...asked, ...change } },
  );
  if (errors) throw errors[0];
  return data?.['openAskedVisit'] as unknown as Payload;
}

async function kindsSeenBy(caller: CallerActor): Promise<string[]> {
  const { data } = await house.ask(
    caller,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { visits { kind } } } }`,
    { of: [{ __typename: 'Employee', id: hired.employeeId }] },
  );
  const [entity] = data?.['_entities'] as unknown as { visits: { kind: string }[] }[];
  return entity?.visits.map(({ kind }) => kind) ?? [];
}

const notes = (visitId: string) =>
  house.rows<{ action: string; account: string | null }>(
    sql`select action, account_id as account from appointments.audit where target_id = ${visitId}`,
  );
const events = (visitId: string) =>
  withConnection(server.urls.relay, async (relay) => [
    ...(await relay`select type from appointments.outbox where key = ${visitId}`),
  ]);

const refused = (code: string, field: string | null) => ({
  ...{ visit: null, refusals: [{ code, field }] },
});

describe('a visit that the employee asks for', () => {
  it('is open to the service and not to the employer, unless the employee agrees', async () => {
    const { visit } = await open();
    expect(visit).toMatchObject({ kind: 'DEM_SAL', undisclosed: true, latestIsLegal: false });
    expect(await kindsSeenBy(assistant)).toEqual(['DEM_SAL']);
    expect(await kindsSeenBy(manager)).toEqual([]);
    const preReturn = { kind: 'PRE_REPRISE', absentFrom: '2026-10-12', employeeAgrees: true };
    await house.receive(announcement());
    const told = await open(preReturn);
    expect(told.visit).toMatchObject({ undisclosed: false });
    expect(await kindsSeenBy(manager)).toEqual(['PRE_REPRISE']);
    // Somebody waits for it: what planning does by itself comes after.
    const [first] = await house.waitingJobs();
    expect(first).toBe(`plan-visit:${told.visit?.id}`);
  });

  it('is told to the employer once the employee agrees after all, and planned like the others', async () => {
    const { visit } = await open();
    const { id = '' } = visit ?? {};
    const disclosing = async (caller = assistant, version = 1) => {
      const { data } = await house.ask(
        caller,
        `mutation ($input: DiscloseVisitInput!) { discloseVisit(input: $input) {
          visit { undisclosed } refusals { code } } }`,
        { input: { idempotencyKey: newId(), id, version } },
      );
      return data?.['discloseVisit'];
    };
    expect(await disclosing(manager)).toEqual({ visit: null, refusals: [{ code: 'NOT_FOUND' }] });
    expect(await disclosing()).toEqual({ visit: { undisclosed: false }, refusals: [] });
    expect(await kindsSeenBy(manager)).toEqual(['DEM_SAL']);
    expect(await events(id)).toEqual([{ type: 'visit.changed' }]);
    expect(await notes(id)).toEqual([
      { action: 'visit.due', account: null },
      { action: 'visit.asked', account: null },
      { action: 'visit.disclosed', account: hired.accountId },
    ]);
    await house.plan(id);
    expect(await house.rows(sql`select status from appointments.visit where id = ${id}`)).toEqual([
      { status: 'PLANNED' },
    ]);
    expect(await disclosing(assistant, 3)).toMatchObject({
      refusals: [{ code: 'ALREADY_DISCLOSED' }],
    });
  });

  it('leaves nothing with the employer: no word to the others, no line of the journal', async () => {
    const { visit } = await open();
    const { id = '' } = visit ?? {};
    expect(await events(id)).toEqual([]);
    expect(await notes(id)).toEqual([
      { action: 'visit.due', account: null },
      { action: 'visit.asked', account: null },
    ]);
  });

  it('gets its appointment from the service, not from planning, which would tell nobody', async () => {
    const { visit } = await open();
    const { id = '' } = visit ?? {};
    await house.plan(id);
    expect(await house.rows(sql`select status from appointments.visit where id = ${id}`)).toEqual([
      { status: 'TO_PLAN' },
    ]);
    const { data } = await house.ask(
      assistant,
      `query ($id: ID!) { freeSlots(visitId: $id) { id } visit(id: $id) { version planning { outcome } } }`,
      { id },
    );
    const offered = data?.['freeSlots'] as unknown as { id: string }[];
    // Both half-days of the centre; on the premises the employer would see who comes.
    expect(offered).toHaveLength(2);
    const [slot] = offered;
    const { version, planning } = data?.['visit'] as unknown as Record<string, unknown>;
    expect(planning).toBeNull();
    const placed = await house.ask(
      assistant,
      `mutation ($input: PlaceVisitInput!) { placeVisit(input: $input) {
        visit { status } refusals { code } } }`,
      { input: { idempotencyKey: newId(), id, version, slotId: slot?.id } },
    );
    expect(placed.data?.['placeVisit']).toEqual({ visit: { status: 'PLANNED' }, refusals: [] });
    await house.setTime('2026-12-09T11:30:00Z');
    const held = await house.ask(
      assistant,
      `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) {
        visit { status } refusals { code } } }`,
      { input: { idempotencyKey: newId(), id, version: Number(version) + 1, attendance: 'HELD' } },
    );
    expect(held.data?.['recordAttendance']).toEqual({ visit: { status: 'HELD' }, refusals: [] });
    expect(await events(id)).toEqual([]);
    expect((await notes(id)).filter(({ account }) => account !== null)).toEqual([]);
    expect(await kindsSeenBy(manager)).toEqual([]);
    const { data: counted } = await house.ask(
      manager,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MemberAccount {
        visitStatistics(year: 2026) { kinds { kind } } visitCounts { upcoming toPlan } } } }`,
      { of: [{ __typename: 'MemberAccount', id: hired.accountId }] },
    );
    expect(counted?.['_entities']).toEqual([
      { visitStatistics: { kinds: [] }, visitCounts: { upcoming: 0, toPlan: 0 } },
    ]);
  });
});

describe('a visit that somebody else asks for', () => {
  it('is told to the employer and planned: the physician’s, the ones after an exposure', async () => {
    const { visit } = await open({ kind: 'DEM_MT', askedBy: 'PHYSICIAN' });
    const { id = '' } = visit ?? {};
    expect(visit).toMatchObject({ kind: 'DEM_MT', undisclosed: false });
    expect(await events(id)).toEqual([{ type: 'visit.changed' }]);
    expect((await notes(id)).map(({ account }) => account)).toEqual([
      hired.accountId,
      hired.accountId,
    ]);
    expect((await open({ kind: 'POST_PRO' })).visit).toMatchObject({ undisclosed: false });
    expect((await kindsSeenBy(manager)).sort()).toEqual(['DEM_MT', 'POST_PRO']);
  });
});

describe('is refused', () => {
  it('to whoever is not of the service, and where the employee is not known', async () => {
    expect(await open({}, manager)).toEqual(refused('MISSING_RIGHT', null));
    expect(await open({ employeeId: newId() })).toEqual(refused('NOT_FOUND', 'employeeId'));
  });

  it('to somebody whom the law does not let ask, and a second time', async () => {
    expect(await open({ askedBy: 'PHYSICIAN' })).toEqual(refused('NOT_ENTITLED', 'askedBy'));
    await open();
    expect(await open()).toEqual(refused('ALREADY_OPEN', 'kind'));
  });

  it('after a leaving, but for an exposure that ended', async () => {
    await house.receive({ ...hired, version: 2, leftOn: '2026-11-20' });
    expect(await open()).toEqual(refused('NOT_EMPLOYED', 'employeeId'));
    expect((await open({ kind: 'POST_EXPO' })).visit).toMatchObject({ kind: 'POST_EXPO' });
  });

  it('a pre-return visit outside an absence of more than 30 days (R4624-29)', async () => {
    const preReturn = (change: object) => open({ kind: 'PRE_REPRISE', ...change });
    expect(await preReturn({})).toEqual(refused('REQUIRED', 'absentFrom'));
    const soon = { absentFrom: '2026-10-25' };
    expect(await preReturn(soon)).toEqual(refused('ABSENCE_TOO_SHORT', 'absentFrom'));
    const short = { absentFrom: '2026-11-02', absentUntil: '2026-12-01' };
    expect(await preReturn(short)).toEqual(refused('ABSENCE_TOO_SHORT', 'absentUntil'));
    const over = { absentFrom: '2026-09-01', absentUntil: '2026-11-22' };
    expect(await preReturn(over)).toEqual(refused('IN_THE_PAST', 'absentUntil'));
    const long = { absentFrom: '2026-11-02', absentUntil: '2026-12-02' };
    expect((await preReturn(long)).visit).toMatchObject({ kind: 'PRE_REPRISE' });
    expect(
      await house.rows(sql`select latest_date::text as latest from appointments.visit
        where kind = 'PRE_REPRISE'`),
    ).toEqual([{ latest: '2026-12-02' }]);
  });
});
