import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCentre, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let planner: CallerActor;
let practitionerId: string;
let centreId: string;
let weekly: string;
const hired = announcement();

/** Monday 23 November 2026; a nurse whose weeks are not written yet. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  ({ centreId } = await addCentre(house, 'Nord', [{ kind: 'NURSE', days: [] }]));
  const [nurse] = await house.rows<{ id: string }>(sql`select id from appointments.practitioner`);
  practitionerId = nurse!.id;
  planner = await house.servantOf('staff', 'staff-planner');
});
afterAll(() => house.close());

async function send(name: string, input: object, caller = planner): Promise<Refused> {
  const noun = name.endsWith('WeeklyHalfDay') ? 'weeklyHalfDay' : 'closure';
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await house.ask(
    caller,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${noun} { id version } refusals { code field } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  if (errors) throw errors[0];
  return data?.[name] as unknown as Refused;
}

interface Refused {
  refusals: { code: string; field: string | null }[];
  weeklyHalfDay?: { id: string };
  closure?: { id: string; version: number };
}

const codes = ({ refusals }: Refused) => refusals.map(({ code }) => code);
const opening = (change: object = {}, caller = planner) =>
  send(
    'addWeeklyHalfDay',
    {
      ...{ practitionerId, centreId, weekday: 3, from: '09:00', until: '12:00' },
      ...{ slotMinutes: 45, firstDay: '2026-11-23', ...change },
    },
    caller,
  );
/** The first week of December, when the clock has gone on. */
const future = { firstDay: '2026-12-01' };
const terms = (change: object = {}) => ({
  ...{ practitionerId, firstDay: '2026-12-02', lastDay: '2026-12-02', reason: 'Formation' },
  ...change,
});
const closing = (appointments: number, change: object = {}, caller = planner) =>
  send('closeHalfDays', { closure: terms(change), appointments }, caller);

const halfDays = () =>
  house.rows<{ day: string; free: number; closed: boolean }>(sql`
    select a.day::text, a.closed, count(*) filter (where s.status = 'free')::int as free
    from appointments.availability a join appointments.slot s on s.availability_id = a.id
    group by a.id order by a.day`);

interface Next {
  startsAt: string | null;
  explanation: string | null;
}

async function nextAppointments(change: object, caller = planner): Promise<Next[] | null> {
  const { data } = await house.ask(
    caller,
    `query ($closure: ClosureTermsInput!) { closurePreview(closure: $closure) { nextAppointments {
      startsAt daysLate practitioner { kind } centre { name } visit { status } explanation } } }`,
    { closure: terms(change) },
  );
  return (data?.['closurePreview'] as unknown as { nextAppointments: Next[] | null })
    .nextAppointments;
}

const visits = () =>
  house.rows<{ status: string; day: string | null; id: string }>(
    sql`select id, status, day::text from appointments.visit order by id`,
  );
const waiting = async () => (await visits()).find(({ status }) => status === 'TO_PLAN')!.id;

describe('a half-day of every week', () => {
  it('is opened up to the horizon, once', async () => {
    const opened = await opening();
    expect(opened.refusals).toEqual([]);
    weekly = opened.weeklyHalfDay!.id;
    await house.writeHalfDays();
    await house.writeHalfDays();
    const written = await halfDays();
    expect(written).toHaveLength(26);
    expect(written[0]).toEqual({ day: '2026-11-25', free: 4, closed: false });
    await house.setTime('2026-11-30T08:00:00Z');
    await house.writeHalfDays();
    expect(await halfDays()).toHaveLength(27);
  });

  it('never stands beside another at the same hours', async () => {
    expect(codes(await opening({ from: '11:30', until: '13:00', firstDay: '2026-12-07' }))).toEqual(
      ['OVERLAPS'],
    );
    expect(
      codes(await opening({ ...future, centreId: newId(), practitionerId: 'nobody' })),
    ).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});

describe('a practitioner away', () => {
  it('is shown beforehand with the appointments that would be given up', async () => {
    await house.receive(hired);
    await house.plan(await waiting());
    expect(await visits()).toMatchObject([{ status: 'PLANNED', day: '2026-12-09' }]);
    const { data } = await house.ask(
      planner,
      `query ($closure: ClosureTermsInput!) { closurePreview(closure: $closure) {
        halfDays freeSlots appointments { status } refusals { code } } }`,
      { closure: terms({ lastDay: '2026-12-09' }) },
    );
    expect(data?.['closurePreview']).toEqual({
      ...{ halfDays: 2, freeSlots: 7, appointments: [{ status: 'PLANNED' }], refusals: [] },
    });
  });

  it('is shown with where everybody would go, and nothing of it stays', async () => {
    const before = [await visits(), await halfDays(), await house.sent()];
    expect(await nextAppointments({ lastDay: '2026-12-09' })).toEqual([
      {
        ...{ startsAt: '2026-12-16T08:00:00.000Z', daysLate: 0 },
        ...{
          practitioner: { kind: 'NURSE' },
          centre: { name: 'Nord' },
          visit: { status: 'PLANNED' },
        },
        explanation: expect.stringContaining('respecte la date limite') as string,
      },
    ]);
    // Closed for good there is no day left.
    expect(await nextAppointments({ lastDay: '2027-06-30' })).toMatchObject([
      { startsAt: null, explanation: expect.stringContaining('La recherche reprend') as string },
    ]);
    expect([await visits(), await halfDays(), await house.sent()]).toEqual(before);
    expect(await house.rows(sql`select id from appointments.closure`)).toEqual([]);
  });

  it('closes nothing when appointments are not those of the preview, or nobody can mean it', async () => {
    expect(codes(await closing(0, { lastDay: '2026-12-09' }))).toEqual(['APPOINTMENTS_CHANGED']);
    expect(codes(await closing(0, { firstDay: '2026-11-29' }))).toEqual(['IN_THE_PAST']);
    expect(codes(await closing(0, { lastDay: '2026-12-01', reason: ' ' }))).toEqual([
      ...['ENDS_BEFORE', 'REQUIRED'],
    ]);
    expect((await halfDays()).every(({ closed }) => !closed)).toBe(true);
  });

  it('gives appointments up, never billed, and the visits are planned on another day', async () => {
    const closed = await closing(1, { lastDay: '2026-12-09' });
    expect(closed.refusals).toEqual([]);
    expect(await visits()).toMatchObject([
      { status: 'CANCELLED_BY_SERVICE', day: '2026-12-09' },
      { status: 'TO_PLAN', day: null },
    ]);
    expect((await halfDays()).slice(1, 4)).toEqual([
      { day: '2026-12-02', free: 0, closed: true },
      { day: '2026-12-09', free: 0, closed: true },
      { day: '2026-12-16', free: 4, closed: false },
    ]);
    await house.plan(await waiting());
    expect((await visits())[1]).toMatchObject({ status: 'PLANNED', day: '2026-12-16' });
    // The service's own closure refuses no day: once it is lifted, the day is as good as another.
    const refused =
      await house.rows(sql`select excluded_days::text[] as days from appointments.visit
      where status = 'PLANNED'`);
    expect(refused).toEqual([{ days: [] }]);
    const { data } = await house.ask(
      planner,
      `query ($id: ID!) { closure(id: $id) { appointments { status startsAt } } }`,
      { id: closed.closure!.id },
    );
    expect(data?.['closure']).toEqual({
      appointments: [{ status: 'CANCELLED_BY_SERVICE', startsAt: '2026-12-09T08:00:00.000Z' }],
    });
    expect((await house.sent()).map(({ payload }) => payload['status'])).toContain(
      'CANCELLED_BY_SERVICE',
    );
  });

  it('is taken back: the half-days are open again, the appointments stay where they went', async () => {
    const { data } = await house.ask(planner, `{ closures { id version } }`);
    const [closure] = data?.['closures'] as unknown as { id: string; version: number }[];
    expect(codes(await send('liftClosure', { ...closure, version: 9 }))).toEqual(['STALE_VERSION']);
    const other = await opening({ from: '10:00', until: '11:00', firstDay: '2026-12-01' });
    expect(codes(other)).toEqual(['OVERLAPS']);
    await house.rows(sql`insert into appointments.waiting_place (id, account_id, visit_id, joined_by)
      select gen_random_uuid(), account_id, id, gen_random_uuid() from appointments.visit limit 1`);
    expect(await house.waitingJobs()).not.toContain('offer-slots');
    expect(codes(await send('liftClosure', closure!))).toEqual([]);
    // Whoever waits is asked at once.
    expect(await house.waitingJobs()).toContain('offer-slots');
    expect(codes(await send('liftClosure', closure!))).toEqual(['ALREADY_LIFTED']);
    expect((await halfDays()).slice(1, 4).map(({ free }) => free)).toEqual([4, 4, 3]);
  });

  it('also of weeks that are opened later', async () => {
    expect(codes(await closing(0, { part: 'AFTERNOON' }))).toEqual([]);
    expect(codes(await opening({ ...future, from: '14:00', until: '16:00' }))).toEqual([]);
    await house.writeHalfDays();
    const afternoons = await house.rows(sql`select day::text, closed from appointments.availability
      where from_time = '14:00' order by day limit 2`);
    expect(afternoons).toEqual([
      { day: '2026-12-02', closed: true },
      { day: '2026-12-09', closed: false },
    ]);
  });
});

describe('a week that ends', () => {
  it('waits until nobody has an appointment after its last day', async () => {
    const end = (lastDay: string, version = 1) =>
      send('endWeeklyHalfDay', { id: weekly, version, lastDay });
    expect(codes(await end('2026-12-10'))).toEqual(['BOOKED']);
    expect(codes(await end('2026-11-29'))).toEqual(['IN_THE_PAST']);
    expect(codes(await end('2026-12-16', 4))).toEqual(['STALE_VERSION']);
    expect(codes(await end('2026-12-16'))).toEqual([]);
    await house.writeHalfDays();
    const open = await house.rows(sql`select max(day)::text as last from appointments.availability
      where weekly_half_day_id = ${weekly} and not closed`);
    expect(open).toEqual([{ last: '2026-12-16' }]);
  });
});

describe('the half-days of the service', () => {
  const read = async (caller: CallerActor) =>
    (
      await house.ask(
        caller,
        `{ weeklyHalfDays { id } closures { id } halfDays(from: "2026-12-14") { day free visits { id } } }`,
      )
    ).data;

  it('are read by whoever plans, a week at a time with its appointments', async () => {
    expect(await read(planner)).toMatchObject({
      weeklyHalfDays: [{}, {}],
      closures: [{}, {}],
      halfDays: [
        { day: '2026-12-16', free: 3, visits: [{}] },
        { day: '2026-12-16', visits: [] },
      ],
    });
    const program = await house.servantOf('machine', 'staff-planner');
    expect((await read(program))?.['halfDays']).toHaveLength(2);
  });

  it('are neither read nor changed by members, nor by who only answers them', async () => {
    for (const role of ['administrator', 'hr', 'accountant', 'reader']) {
      const member = await house.userOf(hired.accountId, role);
      expect(await read(member)).toEqual({ weeklyHalfDays: [], closures: [], halfDays: [] });
      expect(codes(await closing(0, {}, member))).toEqual(['MISSING_RIGHT']);
      expect(codes(await opening({ weekday: 5 }, member))).toEqual(['MISSING_RIGHT']);
    }
    const assistant = await house.servantOf('staff', 'staff-assistant');
    expect(await nextAppointments({}, assistant)).toBeNull();
    expect(await read(assistant)).toEqual({ weeklyHalfDays: [], closures: [], halfDays: [] });
    expect(codes(await closing(0, {}, assistant))).toEqual(['MISSING_RIGHT']);
    expect(codes(await send('liftClosure', { id: newId(), version: 1 }, assistant))).toEqual([
      'MISSING_RIGHT',
    ]);
  });
});
