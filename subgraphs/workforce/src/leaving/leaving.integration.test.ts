import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@vigie/chassis/ids';
import { openDatabase, type Database } from '@vigie/chassis/database';
import { withConnection } from '../../../../infra/database/connection.ts';
import {
  addEstablishment,
  addMember,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { reviewFollowUps } from '../review/jobs.ts';
import { openAbsenceDesk, type AbsenceDesk } from '../testing/absence.ts';
import { familyName, openDesk, refusedFor, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let absences: AbsenceDesk;
let workforce: Database;
let member: TestMember;
let hr: TestUser;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  absences = openAbsenceDesk(house);
  const { urls } = house.database;
  workforce = openDatabase({ url: urls.workforce, subgraph: 'workforce', connections: 2 });
  member = await addMember(house, 'Fournil');
  hr = await member.userWith('hr');
});

beforeEach(async () => {
  counter += 1;
  await at('2026-11-23T09:00:00Z');
});

afterAll(async () => {
  await workforce.close();
  await house.stop();
});

/** Moves the clock; a session lasts an hour, so the person signs in anew. */
async function at(instant: string): Promise<void> {
  await house.setTime(instant);
  hr = { ...hr, token: await house.tokenFor(hr.id) };
}

const hired = (change: object = {}) =>
  desk.hired(hr.token, member.accountId, {
    ...{ lastName: familyName(counter), startDate: '2026-01-05' },
    ...change,
  });

const close = (id: string, change: object = {}) =>
  desk.close(hr.token, { id, version: 1, leftOn: '2026-11-20', ...change });

async function leavingOf(token: string, id: string) {
  const { data } = await house.ask<{ employee: { leaving: Record<string, string> | null } | null }>(
    token,
    `{ employee(id: "${id}") { leaving { reason undoUntil } } }`,
  );
  return data?.employee?.leaving ?? null;
}

const absencesOf = async (id: string): Promise<string[]> => {
  const { data } = await house.ask<{ employee: { absences: { firstDay: string }[] } }>(
    hr.token,
    `{ employee(id: "${id}") { absences { firstDay } } }`,
  );
  return data?.employee.absences.map(({ firstDay }) => firstDay) ?? [];
};

async function lastEvent(id: string): Promise<Record<string, unknown>> {
  const events = await desk.rows('workforce.outbox', `key = '${id}'`);
  return events.at(-1)?.['payload'] as Record<string, unknown>;
}

describe('a leaving', () => {
  it('keeps its reason for those who write employees, and tells until when it can be undone', async () => {
    const { id } = await hired();
    await close(id, { reason: 'DISMISSAL' });
    expect(await leavingOf(hr.token, id)).toMatchObject({ reason: 'DISMISSAL' });
    const undoUntil = (await leavingOf(hr.token, id))?.['undoUntil'] ?? '';
    expect(undoUntil.slice(0, 10)).toBe('2026-11-30');
    const { token } = await member.userWith('reader');
    expect(await leavingOf(token, id)).toBeNull();
  });

  it('undone within its days asks the others to put back what followed from it', async () => {
    const { id } = await hired();
    await close(id, { reason: 'ENTRY_ERROR' });
    await at('2026-11-28T08:00:00Z');
    await desk.reopen(hr.token, { id, version: 2, startDate: '2026-01-05' });
    expect(await lastEvent(id)).toMatchObject({ version: 3, leftOn: null, undoes: 2 });
    expect(await leavingOf(hr.token, id)).toBeNull();
  });

  it('withdrawn later is planned anew, like a return with another first day', async () => {
    const late = await hired({ firstName: 'Tardif' });
    await close(late.id);
    const back = await hired({ firstName: 'Revenu' });
    await close(back.id);
    await at('2026-12-02T12:00:00Z');
    await desk.reopen(hr.token, { id: late.id, version: 2, startDate: '2026-01-05' });
    expect(await lastEvent(late.id)).not.toHaveProperty('undoes');
    await desk.reopen(hr.token, { id: back.id, version: 2, startDate: '2026-12-01' });
    expect(await lastEvent(back.id)).not.toHaveProperty('undoes');
    const { assignments } = (await desk.read(hr.token, back.id))!;
    expect(assignments.map(({ from, until }) => [from, until])).toEqual([
      ['2026-12-01', null],
      ['2026-01-05', '2026-11-20'],
    ]);
  });

  it('takes an announced change of post off, and its undoing gives it back', async () => {
    const { id } = await hired();
    await desk.changePost(hr.token, {
      ...{ id, version: 1, effectiveOn: '2027-01-04', situations: ['WS_NIGHT'] },
    });
    await close(id, { version: 2 });
    expect((await desk.read(hr.token, id))?.postChange).toBeNull();
    await desk.reopen(hr.token, { id, version: 3, startDate: '2026-01-05' });
    expect((await desk.read(hr.token, id))?.postChange?.from).toBe('2027-01-04');
  });

  it('by death silences everything that would be written about the person', async () => {
    const { id } = await hired();
    await close(id, { reason: 'DEATH' });
    expect(await lastEvent(id)).toMatchObject({ quiet: true });
    const other = await hired({ firstName: 'Autre' });
    await close(other.id, { reason: 'RESIGNATION' });
    expect(await lastEvent(other.id)).not.toHaveProperty('quiet');
  });
});

describe('the preview of a leaving', () => {
  const preview = async (token: string, input: object) => {
    const { data, errors } = await house.ask<{ previewLeaving: Record<string, unknown> | null }>(
      token,
      `query ($input: LeavingPreviewInput!) { previewLeaving(input: $input) {
        postChange { from jobTitle } visits { kind latestDate articles }
        transfer { toName on } absences { firstDay } cancelledVisits { id }
        refusals { code field } } }`,
      { input },
    );
    return errors ? 'FORBIDDEN' : data?.previewLeaving;
  };

  it('names the visits after exposure and before retirement (L4624-2-1)', async () => {
    const { id: employeeId } = await hired({ situations: ['WS_WOOD'] });
    const leaving = { employeeId, leftOn: '2026-12-31' };
    expect(await preview(hr.token, { ...leaving, reason: 'RESIGNATION' })).toMatchObject({
      visits: [{ kind: 'POST_EXPO', latestDate: '2027-06-30' }],
    });
    expect(await preview(hr.token, { ...leaving, reason: 'RETIREMENT' })).toMatchObject({
      visits: [{ kind: 'POST_PRO', latestDate: '2026-12-31' }],
    });
    expect(await preview(hr.token, { ...leaving, reason: 'DEATH' })).toMatchObject({ visits: [] });
  });

  it('names the change of post that will not come', async () => {
    const { id: employeeId } = await hired();
    await desk.changePost(hr.token, {
      ...{ id: employeeId, version: 1, effectiveOn: '2027-01-04', jobTitle: `Nuit ${counter}` },
    });
    expect(await preview(hr.token, { employeeId, leftOn: '2026-12-31' })).toMatchObject({
      postChange: { from: '2027-01-04', jobTitle: `Nuit ${counter}` },
    });
    expect(await preview(hr.token, { employeeId, leftOn: '2027-01-31' })).toMatchObject({
      postChange: null,
    });
  });

  it('names the absences that it keeps from coming or ends, for those who read absences', async () => {
    const { id: employeeId } = await hired();
    for (const [firstDay, expectedLastDay] of [
      ['2026-11-02', '2026-11-13'],
      ['2026-11-16', '2027-01-15'],
      ['2027-02-01', '2027-02-12'],
    ]) {
      await absences.declared(hr.token, {
        ...{ employeeId, cause: 'SICKNESS', firstDay, expectedLastDay },
      });
    }
    const leftOn = '2026-12-31';
    expect(await preview(hr.token, { employeeId, leftOn })).toMatchObject({
      absences: [{ firstDay: '2027-02-01' }, { firstDay: '2026-11-16' }],
    });
    await close(employeeId, { leftOn });
    expect(await absencesOf(employeeId)).toEqual(['2026-11-16', '2026-11-02']);
    // Nothing was withdrawn: undoing the leaving gives it back.
    await desk.reopen(hr.token, { id: employeeId, version: 2, startDate: '2026-01-05' });
    expect(await absencesOf(employeeId)).toHaveLength(3);
    // Somebody who comes back as newly hired begins without it.
    await close(employeeId, { version: 3, leftOn: '2026-11-20' });
    await desk.reopen(hr.token, { id: employeeId, version: 4, startDate: '2026-11-23' });
    expect(await absencesOf(employeeId)).toEqual(['2026-11-16', '2026-11-02']);
  });

  it('names the visits that nobody will owe any more, for those who read visits', async () => {
    const { id: employeeId } = await hired();
    const [kept, taken] = [newId(), newId()];
    await withConnection(house.database.adminUrl, async (admin) => {
      for (const [id, day] of [
        [kept, '2026-12-30'],
        [taken, '2027-01-06'],
      ] as const) {
        await admin`insert into workforce.visit (id, account_id, employee_id, kind, status, latest_date, day, version)
          values (${id}, ${member.accountId}, ${employeeId}, 'VIP_PERIO', 'PLANNED', '2027-06-30', ${day}, 1)`;
      }
    });
    expect(await preview(hr.token, { employeeId, leftOn: '2026-12-31' })).toMatchObject({
      cancelledVisits: [{ id: taken }],
    });
  });

  it('names the move that will not come, and nobody is moved after the last day', async () => {
    const office = await addEstablishment(house, member, `Siège ${counter}`);
    await giveRole(house, hr, 'hr', office);
    const { id: employeeId } = await hired();
    await desk.transfer(hr.token, {
      ...{ id: employeeId, version: 1, toAccountId: office.accountId, effectiveOn: '2026-12-14' },
    });
    expect(await preview(hr.token, { employeeId, leftOn: '2026-12-11' })).toMatchObject({
      transfer: { toName: `Siège ${counter}`, on: '2026-12-14' },
    });
    await close(employeeId, { version: 2, leftOn: '2026-12-11' });
    await at('2026-12-14T06:00:00Z');
    await reviewFollowUps({ database: workforce });
    expect((await desk.read(hr.token, employeeId))?.account.id).toBe(member.accountId);
  });

  it('says what would be refused', async () => {
    const { id: employeeId } = await hired();
    expect(await preview(hr.token, { employeeId, leftOn: '2025-12-31' })).toMatchObject({
      refusals: [{ code: 'INVALID_DATE', field: 'leftOn' }],
    });
    expect(await preview(hr.token, { employeeId, leftOn: '2026-12-31' })).toMatchObject({
      refusals: [],
    });
  });

  it('is for those who may close', async () => {
    const { id: employeeId } = await hired();
    const leaving = { employeeId, leftOn: '2026-12-31' };
    const reader = await member.userWith('reader');
    expect(await preview(reader.token, leaving)).toBe('FORBIDDEN');
    const stranger = await (await addMember(house, `Garage${counter}`)).userWith('hr');
    expect(await preview(stranger.token, leaving)).toBeNull();
  });
});

describe('the same person twice', () => {
  const declared = (change: object = {}) => ({
    ...{ accountId: member.accountId, lastName: familyName(counter), firstName: 'Bastien' },
    ...{ birthDate: '1990-04-02', sex: 'MALE', contract: 'CDI', startDate: '2026-12-01' },
    ...{ situations: [], ...change },
  });

  it('declared in the same instant under two keys is created once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => desk.create(hr.token, declared())),
    );
    expect(answers.filter(({ employee }) => employee)).toHaveLength(1);
    expect(answers.flatMap(refusedFor)).toEqual(Array(5).fill('DUPLICATE lastName'));
  });

  it('is known by the national number under another name, closed people included', async () => {
    const nationalNumber = '190047511100145';
    const { id } = await hired({ nationalNumber });
    await close(id);
    const answer = await desk.create(
      hr.token,
      declared({ lastName: familyName(1000 + counter), nationalNumber }),
    );
    expect(refusedFor(answer)).toEqual(['DUPLICATE nationalNumber']);
    expect(answer.refusals[0]?.existing?.id).toBe(id);
  });

  it('nearly the same is told, and refused to nobody', async () => {
    const lastName = `Le Goff ${familyName(counter)}`;
    const { id } = await hired({ lastName, firstName: 'Amélie' });
    const similar = async (named: object) => {
      const { data } = await house.ask<{ memberAccount: { similarEmployees: { id: string }[] } }>(
        hr.token,
        `query ($last: String!, $first: String!, $birth: Date!) {
          memberAccount(memberNumber: "${member.memberNumber}") {
            similarEmployees(lastName: $last, firstName: $first, birthDate: $birth) { id } } }`,
        { last: lastName, first: 'Amélie', birth: '1990-04-02', ...named },
      );
      return data?.memberAccount.similarEmployees.map((each) => each.id);
    };
    expect(await similar({ first: 'Amélie Rose' })).toEqual([id]);
    expect(await similar({ last: 'Amélie', first: lastName })).toEqual([id]);
    expect(await similar({ birth: '1990-02-04' })).toEqual([id]);
    // A twin has the family name and the birth date, not the first name.
    expect(await similar({ first: 'Solène' })).toEqual([]);
    // The same person is a duplicate, which the declaration itself refuses.
    expect(await similar({})).toEqual([]);
  });

  it('a number on file is held against a corrected birth date or sex', async () => {
    const numbered = { nationalNumber: '190047511100145', allowDuplicate: true };
    const { id } = await hired({ firstName: 'Numéroté', ...numbered });
    const wrong = await desk.update(hr.token, { id, version: 1, birthDate: '1991-04-02' });
    expect(refusedFor(wrong)).toEqual(['NATIONAL_NUMBER_MISMATCH birthDate']);
    const sex = await desk.update(hr.token, { id, version: 1, sex: 'FEMALE' });
    expect(refusedFor(sex)).toEqual(['NATIONAL_NUMBER_MISMATCH sex']);
    const sameMonth = await desk.update(hr.token, { id, version: 1, birthDate: '1990-04-03' });
    expect(sameMonth.refusals).toEqual([]);
  });
});
