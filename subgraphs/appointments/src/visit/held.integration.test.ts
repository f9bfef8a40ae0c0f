import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCentre, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let manager: CallerActor;
let assistant: CallerActor;
let visit: string;
const rhythm = {
  subProfile: null,
  maximumGapMonths: 60,
  intermediateVisitMonths: null,
  midCareer: null,
};
const hired = announcement({ rhythm });

/** One appointment: Wednesday 2 December 2026, 09:00 to 09:45 in Paris; cancellable until Monday 09:00. */
beforeEach(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-02', '2026-12-09'] }]);
  manager = await house.userOf(hired.accountId, 'administrator');
  assistant = await house.servantOf('staff', 'staff-assistant');
  await house.receive(hired);
  const [due] = await house.rows<{ id: string }>(sql`select id from appointments.visit`);
  visit = due?.id ?? '';
  await house.plan(visit);
});
afterEach(() => house.close());

/** Sends one command on the visit, with the version as it stands unless said otherwise. */
async function send(name: string, change: object, caller: CallerActor): Promise<unknown> {
  const [row] = await house.rows(sql`select version from appointments.visit where id = ${visit}`);
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await house.ask(
    caller,
    `mutation ($input: ${type}!) { ${name}(input: $input) { visit { status } refusals { code field } } }`,
    { input: { idempotencyKey: newId(), id: visit, ...row, ...change } },
  );
  if (errors) throw errors[0];
  return data?.[name];
}

const record = (attendance: string, caller = assistant) =>
  send('recordAttendance', { attendance }, caller);
const outcome = (change: object, caller = assistant) =>
  send('recordOutcome', { measures: false, ...change }, caller);
const tell = (change: object = {}, caller = manager) =>
  send('tellAbsence', { reason: 'Réunion', feeCents: 0, ...change }, caller);
const confirm = (caller = manager) => send('confirmVisit', {}, caller);

const refused = (code: string, field: string | null = null) => ({ refusals: [{ code, field }] });
const done = (status: string) => ({ visit: { status }, refusals: [] });

const open = () =>
  house.rows(sql`select kind, status, latest_date::text as latest from appointments.visit
    where status in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED') order by kind`);

async function upcoming(): Promise<unknown> {
  const { data } = await house.ask(
    manager,
    `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Employee { upcomingVisits { kind latestDate opensOn } } } }`,
    { of: [{ __typename: 'Employee', id: hired.employeeId }] },
  );
  return (data?.['_entities'] as unknown as { upcomingVisits: unknown }[])[0]?.upcomingVisits;
}

describe('a visit held', () => {
  beforeEach(() => house.setTime('2026-12-02T08:00:30Z'));

  it('makes the next one due, for which an appointment is sought when its time has come', async () => {
    expect(await upcoming()).toEqual([]);
    expect(await record('HELD')).toEqual(done('HELD'));
    expect(await upcoming()).toEqual([
      { kind: 'VIP_PERIO', latestDate: '2031-12-02', opensOn: '2031-09-03' },
    ]);
    await house.openDueVisits();
    expect(await open()).toEqual([]);
    await house.setTime('2031-09-03T08:00:00Z');
    await house.openDueVisits();
    await house.openDueVisits();
    expect(await open()).toEqual([{ kind: 'VIP_PERIO', status: 'TO_PLAN', latest: '2031-12-02' }]);
  });

  it('brings it forward by the date of the professional, which may be taken back', async () => {
    expect(await outcome({})).toMatchObject(refused('NOT_HELD'));
    await record('HELD');
    expect(await outcome({ nextBy: '2026-12-02' })).toMatchObject(
      refused('OUT_OF_RANGE', 'nextBy'),
    );
    expect(await outcome({ nextBy: '2031-12-03' })).toMatchObject(
      refused('OUT_OF_RANGE', 'nextBy'),
    );
    expect(await outcome({ nextBy: '2027-02-15', measures: true })).toEqual(done('HELD'));
    expect(await open()).toEqual([{ kind: 'VIP_PERIO', status: 'TO_PLAN', latest: '2027-02-15' }]);
    await outcome({ nextBy: null });
    expect(await open()).toEqual([]);
    expect(await upcoming()).toMatchObject([{ latestDate: '2031-12-02' }]);
  });

  it('is said by the service and its programs alone, from the hour of the appointment on', async () => {
    expect(await record('HELD', manager)).toMatchObject(refused('MISSING_RIGHT'));
    const planner = await house.servantOf('staff', 'staff-planner');
    expect(await record('HELD', planner)).toEqual(done('HELD'));
    expect(await record('HELD', planner)).toMatchObject(refused('NOT_PLANNED'));
    const program = await house.servantOf('machine', 'staff-planner');
    expect(await record('EXCUSED', program)).toEqual(done('EXCUSED'));
    expect(await outcome({}, manager)).toMatchObject(refused('MISSING_RIGHT'));
  });

  it('is not before', async () => {
    await house.setTime('2026-12-02T07:59:50Z');
    expect(await record('HELD')).toMatchObject(refused('TOO_EARLY'));
    expect(await record('NOT_EXCUSED')).toMatchObject(refused('TOO_EARLY'));
  });
});

describe('an absence', () => {
  beforeEach(() => house.setTime('2026-12-02T09:00:00Z'));

  it('leaves the duty where it is, on another day; corrected, it owes nothing more', async () => {
    expect(await record('NOT_EXCUSED')).toEqual(done('NOT_EXCUSED'));
    const again = [{ kind: 'VIP_INIT', status: 'TO_PLAN', latest: '2027-02-02' }];
    expect(await open()).toEqual(again);
    expect(await record('EXCUSED')).toEqual(done('EXCUSED'));
    expect(await open()).toEqual(again);
    expect(await record('HELD')).toEqual(done('HELD'));
    expect(await open()).toEqual([]);
    expect(await upcoming()).toMatchObject([{ kind: 'VIP_PERIO' }]);
    await outcome({ nextBy: '2027-01-15', measures: true });
    expect(await record('NOT_EXCUSED')).toEqual(done('NOT_EXCUSED'));
    expect(await open()).toEqual(again);
    expect(await upcoming()).toEqual([]);
  });
});

describe('what the employer says of an appointment', () => {
  it('confirmed, it stays where it is; whoever only reads does not confirm', async () => {
    const reader = await house.userOf(hired.accountId, 'reader');
    expect(await confirm(reader)).toMatchObject(refused('MISSING_RIGHT'));
    expect(await confirm(await house.userOf(newId(), 'administrator'))).toMatchObject(
      refused('NOT_FOUND'),
    );
    expect(await confirm()).toEqual(done('CONFIRMED'));
    expect(await confirm()).toMatchObject(refused('NOT_PLANNED'));
    const [slot] = await house.rows(
      sql`select status from appointments.slot where visit_id = ${visit}`,
    );
    expect(slot).toEqual({ status: 'busy' });
  });

  it('an absence is told after the notice, with the fee of the day, once', async () => {
    await house.setTime('2026-11-30T07:59:50Z');
    expect(await tell()).toMatchObject(refused('WRONG_TIME'));
    await house.setTime('2026-11-30T08:00:01Z');
    // Voted for the day of the appointment; told late, an older word of it changes nothing.
    const voted = { tariffId: newId(), fromDay: '2026-01-01', withdrawn: false };
    await house.receive({ ...voted, version: 2, noShowCents: 4900 });
    await house.receive({ ...voted, version: 1, noShowCents: 100 });
    await house.receive({
      ...voted,
      tariffId: newId(),
      version: 1,
      fromDay: '2027-01-01',
      noShowCents: 9900,
    });
    await house.receive({
      ...voted,
      tariffId: newId(),
      version: 2,
      fromDay: '2026-06-01',
      noShowCents: 200,
      withdrawn: true,
    });
    expect(await tell()).toMatchObject(refused('FEE_CHANGED', 'feeCents'));
    expect(await tell({ reason: ' ' })).toMatchObject(refused('REQUIRED', 'reason'));
    const query = `query ($id: ID!) { visit(id: $id) { absenceNotice { feeCents } absenceTold { reason feeCents } } }`;
    const read = async () => (await house.ask(manager, query, { id: visit })).data?.['visit'];
    expect(await read()).toEqual({ absenceNotice: { feeCents: 4900 }, absenceTold: null });
    expect(await tell({ feeCents: 4900 })).toEqual(done('PLANNED'));
    expect(await read()).toEqual({
      ...{ absenceNotice: null, absenceTold: { reason: 'Réunion', feeCents: 4900 } },
    });
    expect(await tell({ feeCents: 4900 })).toMatchObject(refused('ALREADY_TOLD'));
  });

  it('after the end of the appointment nothing is told any more', async () => {
    await house.setTime('2026-12-02T08:45:01Z');
    expect(await tell()).toMatchObject(refused('WRONG_TIME'));
  });
});

describe('the list of a day', () => {
  const day = `query ($day: Date!) { dayVisits(day: $day) { id status } }`;
  it('is the service’s', async () => {
    const ask = async (caller: CallerActor, on: string) =>
      (await house.ask(caller, day, { day: on })).data?.['dayVisits'];
    expect(await ask(assistant, '2026-12-02')).toEqual([{ id: visit, status: 'PLANNED' }]);
    expect(await ask(assistant, '2026-12-03')).toEqual([]);
    expect(await ask(manager, '2026-12-02')).toBeNull();
  });

  it('is not forgotten: who came is asked once the day is over, until somebody says it', async () => {
    const ask = async (caller: CallerActor) =>
      (await house.ask(caller, '{ visitsToNote { id startsAt } }')).data?.['visitsToNote'];
    await house.setTime('2026-12-02T20:00:00Z');
    expect(await ask(assistant)).toEqual([]);
    await house.setTime('2026-12-03T08:00:00Z');
    expect(await ask(assistant)).toEqual([{ id: visit, startsAt: '2026-12-02T08:00:00.000Z' }]);
    expect(await ask(manager)).toBeNull();
    await record('HELD');
    expect(await ask(assistant)).toEqual([]);
  });
});
