import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addEstablishment,
  addMember,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { reviewFollowUps } from '../review/jobs.ts';
import {
  familyName,
  openDesk,
  refusedFor,
  type Desk,
  type Employee,
} from '../testing/declaration.ts';
import { receiveVisit } from '../visit/commands.ts';

type Ages = { ages: { si: number; sia: number; sir: number }[] };
type Months = { day: string; si: number; sia: number; sir: number }[];

let house: House;
let desk: Desk;
let member: TestMember;
let hr: TestUser;
let workforce: Database;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  member = await addMember(house, 'Fournil');
  hr = await member.userWith('hr');
  const { urls } = house.database;
  workforce = openDatabase({ url: urls.workforce, subgraph: 'workforce', connections: 2 });
});

beforeEach(async () => {
  counter += 1;
  await at('2026-11-23T09:00:00Z');
});

/** Moves the clock; a session lasts an hour, so the person signs in anew. */
async function at(instant: string): Promise<void> {
  await house.setTime(instant);
  hr = { ...hr, token: await house.tokenFor(hr.id) };
}

afterAll(async () => {
  await workforce.close();
  await house.stop();
});

const hired = (change: object = {}) =>
  desk.hired(hr.token, member.accountId, {
    ...{ lastName: familyName(counter), startDate: '2026-01-05' },
    ...change,
  });

const periods = ({ assignments }: Employee) =>
  assignments.map(({ from, until, jobTitle, followUp }) => [
    from,
    until,
    jobTitle,
    followUp?.profile ?? null,
  ]);

const review = () => reviewFollowUps({ database: workforce });

/** Appointments tells that the first visit was held. */
async function seen(employeeId: string, day: string, kind = 'VIP_INIT'): Promise<void> {
  await workforce.as({ kind: 'job', task: 'test' }, (tx) =>
    receiveVisit(tx, {
      ...{ visitId: newId(), accountId: member.accountId, employeeId, version: 1, kind },
      ...{ status: 'HELD', earliestDate: null, latestDate: day, day },
      ...{ changedAt: '2026-11-21T08:00:00Z', changedBy: { kind: 'job', id: null } },
    }),
  );
}

async function lastEvent(id: string): Promise<Record<string, unknown>> {
  const events = await desk.rows('workforce.outbox', `key = '${id}'`);
  return events.at(-1)?.['payload'] as Record<string, unknown>;
}

describe('a change of post', () => {
  it('of today takes effect at once, and the history keeps the reasons of each period', async () => {
    const { id } = await hired({ jobTitle: 'Vendeuse', situations: ['WS_PUBLIC'] });
    const { employee, refusals } = await desk.changePost(hr.token, {
      ...{ id, version: 1, effectiveOn: '2026-11-23', jobTitle: `Fournil ${counter}` },
      situations: ['WS_NIGHT'],
    });
    expect(refusals).toEqual([]);
    expect(employee).toMatchObject({
      ...{ version: 2, followUp: { profile: 'SIA' } },
      jobPost: { title: `Fournil ${counter}` },
    });
    expect(periods(employee!)).toEqual([
      ['2026-11-23', null, `Fournil ${counter}`, 'SIA'],
      ['2026-01-05', '2026-11-22', 'Vendeuse', 'SI'],
    ]);
    const [now, before] = employee!.assignments;
    expect(now?.followUp?.grounds.map(({ situation }) => situation)).toEqual(['WS_NIGHT']);
    expect(before?.followUp?.grounds.map(({ situation }) => situation)).toEqual(['WS_PUBLIC']);
  });

  it('announced leaves everything as it is and asks for the visit before its day (R4624-18)', async () => {
    const { id } = await hired();
    await seen(id, '2026-03-10');
    const { employee } = await desk.changePost(hr.token, {
      ...{ id, version: 1, effectiveOn: '2027-01-04', jobTitle: `Nuit ${counter}` },
      situations: ['WS_NIGHT'],
    });
    expect(employee).toMatchObject({
      ...{ version: 2, followUp: { profile: 'SI' }, jobPost: null },
      postChange: { from: '2027-01-04', jobTitle: `Nuit ${counter}` },
    });
    expect(await lastEvent(id)).toMatchObject({
      ...{ version: 2, profile: 'SI' },
      beforeChange: { kind: 'VIP_PERIO', latestDate: '2027-01-03', on: '2027-01-04' },
    });
  });

  it('takes effect on its day, with what its post carries by then', async () => {
    const post = `Nuit ${counter}`;
    const { id } = await hired();
    await desk.changePost(hr.token, {
      ...{ id, version: 1, effectiveOn: '2027-01-04', jobTitle: post, situations: ['WS_NIGHT'] },
    });
    await at('2027-01-03T12:00:00Z');
    await review();
    expect((await desk.read(hr.token, id))?.followUp.profile).toBe('SI');
    await at('2027-01-04T04:00:00Z');
    await review();
    const after = await desk.read(hr.token, id);
    expect(after).toMatchObject({ postChange: null, followUp: { profile: 'SIA' } });
    expect(periods(after!)).toEqual([
      ['2027-01-04', null, post, 'SIA'],
      ['2026-01-05', '2027-01-03', null, 'SI'],
    ]);
    expect(await lastEvent(id)).toMatchObject({ version: 3, profile: 'SIA' });
    const { version } = after!;
    await review();
    expect((await desk.read(hr.token, id))?.version).toBe(version);
  });

  it('announced may be replaced by another one, and taken back', async () => {
    const { id } = await hired();
    const change = { id, situations: ['WS_NIGHT'] };
    await desk.changePost(hr.token, { ...change, version: 1, effectiveOn: '2027-01-04' });
    const moved = await desk.changePost(hr.token, {
      ...{ ...change, version: 2, effectiveOn: '2027-02-01' },
    });
    expect(moved.employee?.postChange?.from).toBe('2027-02-01');
    const { employee } = await desk.withdrawPostChange(hr.token, { id, version: 3 });
    expect(employee?.postChange).toBeNull();
    expect(await lastEvent(id)).toMatchObject({ beforeChange: null });
    expect(refusedFor(await desk.withdrawPostChange(hr.token, { id, version: 4 }))).toEqual([
      'NOTHING_ANNOUNCED id',
    ]);
  });

  it.each([
    ['before the period in force', '2026-01-04'],
    ['more than a year ahead', '2027-11-25'],
  ])('%s is refused', async (_, effectiveOn) => {
    const { id } = await hired();
    const answer = await desk.changePost(hr.token, { id, version: 1, effectiveOn, situations: [] });
    expect(refusedFor(answer)).toEqual(['INVALID_DATE effectiveOn']);
  });

  it('of the past counts from its day: the visit before it is overdue', async () => {
    const { id } = await hired();
    await seen(id, '2026-03-10');
    const { employee } = await desk.changePost(hr.token, {
      ...{ id, version: 1, effectiveOn: '2026-11-02', situations: ['WS_WOOD'] },
    });
    expect(periods(employee!)[0]?.[0]).toBe('2026-11-02');
    expect(await lastEvent(id)).toMatchObject({
      ...{ profile: 'SIR', firstVisit: { kind: 'EMA_INIT', latestDate: '2026-11-01' } },
      beforeChange: { kind: 'EMA_INIT', latestDate: '2026-11-01', on: '2026-11-02' },
    });
  });

  it('that the law rules out is refused with its article', async () => {
    const { id } = await hired({ sex: 'FEMALE' });
    const answer = await desk.changePost(hr.token, {
      ...{ id, version: 1, effectiveOn: '2026-12-01', situations: ['WS_LOAD55'] },
    });
    expect(refusedFor(answer)).toEqual(['FORBIDDEN_BY_LAW situations']);
  });

  it('keeps what is confidential, and never takes it from what is sent', async () => {
    const { id } = await hired({ situations: ['WS_RQTH'] });
    const accountant = await member.userWith('accountant');
    await desk.changePost(accountant.token, {
      ...{ id, version: 1, effectiveOn: '2026-11-23', situations: ['WS_PREG', 'WS_SCREEN'] },
    });
    const after = await desk.read(hr.token, id);
    expect(after?.situations.map(({ code }) => code)).toEqual(['WS_SCREEN', 'WS_RQTH']);
  });

  it('is told NOT_FOUND of what may not be read, MISSING_RIGHT of what may not be changed', async () => {
    const { id } = await hired();
    const change = { id, version: 1, effectiveOn: '2026-11-23', situations: [] };
    const foreign = await addMember(house, `Garage${counter}`);
    const stranger = await foreign.userWith('hr');
    expect(refusedFor(await desk.changePost(stranger.token, change))).toEqual(['NOT_FOUND id']);
    const both = await foreign.userWith('hr');
    await giveRole(house, both, 'prevention', member);
    const token = await house.tokenFor(both.id);
    expect(refusedFor(await desk.changePost(token, change))).toEqual(['MISSING_RIGHT id']);
  });
});

describe('the effects of a change of post', () => {
  const preview = async (token: string, input: object) => {
    const { data } = await house.ask<{ previewPostChange: Record<string, never> | null }>(
      token,
      `query ($input: PostChangePreviewInput!) { previewPostChange(input: $input) {
        announced refusals { code } before { profile grounds { label } } after { profile grounds { label } }
        visits { effect kind latestDate previousDate reason articles } } }`,
      { input },
    );
    return data?.previewPostChange;
  };

  it('are shown before anybody confirms: what comes before it, what falls away', async () => {
    const { id } = await hired();
    await seen(id, '2026-03-10');
    const change = { employeeId: id, effectiveOn: '2027-01-04', situations: ['WS_WOOD'] };
    expect(await preview(hr.token, change)).toMatchObject({
      ...{ announced: true, refusals: [], before: { profile: 'SI' }, after: { profile: 'SIR' } },
      visits: [
        { effect: 'ADDED', kind: 'EMA_INIT', latestDate: '2027-01-03', articles: ['R4624-24'] },
        { effect: 'DROPPED', kind: 'VIP_PERIO', previousDate: '2031-03-10' },
      ],
    });
    expect((await desk.read(hr.token, id))?.version).toBe(1);
  });

  it('of a way out of reinforced follow-up name the visit after the exposure (L4624-2-1)', async () => {
    const { id } = await hired({ situations: ['WS_WOOD'] });
    await seen(id, '2026-01-02', 'EMA_INIT');
    const change = { employeeId: id, effectiveOn: '2026-12-01', situations: ['WS_SCREEN'] };
    const shown = await preview(hr.token, change);
    expect(shown?.['visits']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ effect: 'ADDED', kind: 'POST_EXPO' }),
        expect.objectContaining({ effect: 'DROPPED', kind: 'VI' }),
      ]),
    );
  });

  it('count hidden facts and name them to nobody without the right', async () => {
    const { id } = await hired({ situations: ['WS_RQTH'] });
    const { token } = await member.userWith('accountant');
    const change = { employeeId: id, effectiveOn: '2026-12-01', situations: [] };
    const shown = await preview(token, change);
    expect(shown).toMatchObject({ after: { profile: 'SIA' } });
    expect(JSON.stringify(shown)).not.toContain('handicap');
  });
});

it('statistics count each month by the profile that was in force at its end, and no month to come', async () => {
  const workshop = await addMember(house, 'Atelier');
  const { token } = await workshop.userWith('hr');
  const enters = (lastName: string, startDate: string) =>
    desk.hired(token, workshop.accountId, { lastName, startDate });
  const { id } = await enters(familyName(1), '2025-11-30');
  const leaver = await enters(familyName(2), '2025-12-31');
  await desk.close(token, { id: leaver.id, version: 1, leftOn: '2026-10-30' });
  const situations = ['WS_NIGHT'];
  await desk.changePost(token, { id, version: 1, effectiveOn: '2026-11-23', situations });
  const read = async (caller: string) => {
    const { data } = await house.ask<{ memberAccount: { headcountMonths: Months | null } | null }>(
      caller,
      `{ memberAccount(memberNumber: "${workshop.memberNumber}") {
        headcountMonths(from: 2025, to: 2026) { day si sia sir } } }`,
    );
    return data?.memberAccount?.headcountMonths;
  };
  const months = await read(token);
  expect(months?.filter(({ day }) => day >= '2025-10' && day < '2026-02')).toEqual([
    { day: '2025-10-31', si: 0, sia: 0, sir: 0 },
    { day: '2025-11-30', si: 1, sia: 0, sir: 0 },
    { day: '2025-12-31', si: 2, sia: 0, sir: 0 },
    { day: '2026-01-31', si: 2, sia: 0, sir: 0 },
  ]);
  expect(months?.slice(-2)).toEqual([
    { day: '2026-10-31', si: 1, sia: 0, sir: 0 },
    { day: '2026-11-23', si: 0, sia: 1, sir: 0 },
  ]);
  // Another establishment is counted with this one where its statistics are open too.
  const annex = await addEstablishment(house, workshop, 'Annexe');
  const { id: person, token: annexToken } = await annex.userWith('hr');
  await desk.hired(annexToken, annex.accountId, {
    lastName: familyName(3),
    startDate: '2026-11-02',
  });
  const last = async () => {
    const { data } = await house.ask<{
      memberAccount: { company: { headcountMonths: Months; workforceStatistics: Ages } };
    }>(
      await house.tokenFor(person),
      `{ memberAccount(memberNumber: "${annex.memberNumber}") { company {
        headcountMonths(from: 2026, to: 2026) { day si sia sir }
        workforceStatistics(year: 2026) { ages { si sia sir } } } } }`,
    );
    const { headcountMonths, workforceStatistics } = data!.memberAccount.company;
    const present = workforceStatistics.ages.reduce((sum, { si, sia }) => sum + si + sia, 0);
    return [headcountMonths.at(-1), present];
  };
  expect(await last()).toEqual([{ day: '2026-11-23', si: 1, sia: 0, sir: 0 }, 1]);
  await giveRole(house, { id: person }, 'hr', workshop);
  expect(await last()).toEqual([{ day: '2026-11-23', si: 1, sia: 1, sir: 0 }, 2]);
  // Whoever sees the employees and no statistics gets none.
  const accountant = await workshop.userWith('accountant');
  expect(await read(accountant.token)).toBeNull();
});

describe('the passing of time', () => {
  it('decides a minor anew on the eighteenth birthday (R4624-18)', async () => {
    const { id, followUp } = await hired({ birthDate: '2009-01-15', startDate: '2026-12-01' });
    expect(followUp.profile).toBe('SIA');
    await at('2027-01-14T12:00:00Z');
    await review();
    expect((await desk.read(hr.token, id))?.followUp.profile).toBe('SIA');
    await at('2027-01-15T04:00:00Z');
    await review();
    const after = await desk.read(hr.token, id);
    expect(after?.followUp.profile).toBe('SI');
    await review();
    expect((await desk.read(hr.token, id))?.version).toBe(after?.version);
  });
});
