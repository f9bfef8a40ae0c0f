import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addCentre, announcement, asExamination } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let assistant: CallerActor;
let manager: CallerActor;
let accountId: string;

/** Monday 23 November 2026: a nurse with four slots on each of six days in December. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  const days = ['2026-12-08', '2026-12-09', '2026-12-10', '2026-12-14', '2026-12-15', '2026-12-16'];
  await addCentre(house, 'Nord', [{ kind: 'NURSE', days }]);
  assistant = await house.servantOf('staff', 'staff-assistant');
});

beforeEach(async () => {
  accountId = newId();
  manager = await house.userOf(accountId, 'summons');
});

afterAll(() => house.close());

/** Somebody of the account who owes a first visit by a day; it waits for a slot. */
async function due(latestDate = '2027-02-02', examination = false): Promise<string> {
  const event = announcement({ accountId });
  const owing = { ...event, firstVisit: { ...event.firstVisit, latestDate } };
  await house.receive(examination ? asExamination(owing, latestDate) : owing);
  const [row] = await house.rows<{ id: string }>(
    sql`select id from appointments.visit where employee_id = ${event.employeeId}`,
  );
  return row!.id;
}

/** The same with an appointment that the service chose. */
async function placed(): Promise<{ id: string; version: number; startsAt: string }> {
  const id = await due();
  const offer = `query ($id: ID!) { freeSlots(visitId: $id) { id startsAt } }`;
  const [slot] = await ask<{ id: string; startsAt: string }[]>(assistant, 'freeSlots', offer, {
    id,
  });
  await ask(
    assistant,
    'placeVisit',
    `mutation ($input: PlaceVisitInput!) { placeVisit(input: $input) { refusals { code } } }`,
    { input: { idempotencyKey: newId(), id, version: 1, slotId: slot!.id } },
  );
  return { id, version: 2, startsAt: slot!.startsAt };
}

async function ask<Data>(
  caller: CallerActor,
  field: string,
  query: string,
  variables: object,
): Promise<Data> {
  const { data, errors } = await house.ask(caller, query, variables);
  if (errors) throw errors[0];
  return data?.[field] as never;
}

interface Said {
  replacement: { id: string; state: string; version: number; reason: string | null } | null;
  refusals: { code: string; field: string | null }[];
  codes: string[];
}

async function send(caller: CallerActor, name: string, input: object): Promise<Said> {
  const own = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const change = name === 'withdrawReplacement' || name === 'confirmReplacement';
  const type = change ? 'ChangeReplacementInput' : own;
  const said = await ask<Omit<Said, 'codes'>>(
    caller,
    name,
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      replacement { id state version reason } refusals { code field } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  return { ...said, codes: said.refusals.map(({ code }) => code) };
}

const suited = async (caller: CallerActor, visitId: string): Promise<string[] | null> => {
  const query = `query ($id: ID!) { suitedReplacements(visitId: $id) { id } }`;
  const rows = await ask<{ id: string }[] | null>(caller, 'suitedReplacements', query, {
    id: visitId,
  });
  return rows?.map(({ id }) => id) ?? null;
};

const seen = (id: string) =>
  ask<{ status: string; startsAt: string | null; replacement: { state: string } | null }>(
    manager,
    'visit',
    `query ($id: ID!) { visit(id: $id) { status startsAt locked replacement { state reason } } }`,
    { id },
  );

const queue = async (caller: CallerActor): Promise<string[] | null> => {
  const query = `{ replacementQueue { id } }`;
  const rows = await ask<{ id: string }[] | null>(caller, 'replacementQueue', query, {});
  return rows?.map(({ id }) => id) ?? null;
};

/** An appointment for which another employee is proposed. */
async function proposed() {
  const [appointment, other] = [await placed(), await due('2027-01-05')];
  const input = { visitId: appointment.id, version: 2, otherVisitId: other };
  const { replacement, codes } = await send(manager, 'proposeReplacement', input);
  expect(codes).toEqual([]);
  return { appointment, other, id: replacement!.id };
}

describe('an employer who wants to send somebody else', () => {
  it('sees who owes a visit that suits, the most urgent first', async () => {
    const appointment = await placed();
    const later = await due('2027-01-20');
    const sooner = await due('2027-01-05');
    await due('2027-01-02', true);
    await due('2026-12-01');
    expect(await suited(manager, appointment.id)).toEqual([sooner, later]);
    expect(await suited(await house.userOf(accountId, 'reader'), appointment.id)).toBeNull();
    expect(await suited(await house.userOf(newId(), 'summons'), appointment.id)).toBeNull();
  });

  it('proposes, and the appointment stays as it is until the service has answered', async () => {
    const { appointment, other, id } = await proposed();
    expect(await suited(manager, (await placed()).id)).not.toContain(other);
    expect(await seen(appointment.id)).toMatchObject({
      ...{ status: 'PLANNED', startsAt: appointment.startsAt },
      replacement: { state: 'PROPOSED' },
    });
    expect(await queue(assistant)).toContain(id);
    expect(await queue(manager)).toBeNull();
  });

  it('proposes once for an appointment, and nobody for two, also at the same instant', async () => {
    const [first, second] = [await placed(), await placed()];
    const [one, two] = [await due(), await due()];
    const propose = (visitId: string, otherVisitId: string) =>
      send(manager, 'proposeReplacement', { visitId, version: 2, otherVisitId });
    const said = await Promise.all([propose(first.id, one), propose(first.id, two)]);
    expect(said.flatMap(({ codes }) => codes)).toEqual(['ALREADY_PROPOSED']);
    const taken = said[0].codes.length === 0 ? one : two;
    expect((await propose(second.id, taken)).codes).toEqual(['ALREADY_PROPOSED']);
  });

  it('is refused whoever cannot come there, and what they may not change', async () => {
    const appointment = await placed();
    const examination = await due('2027-01-05', true);
    const reader = await house.userOf(accountId, 'reader');
    const propose = async (caller: CallerActor, change: object) => {
      const input = { visitId: appointment.id, version: 2, otherVisitId: examination, ...change };
      return (await send(caller, 'proposeReplacement', input)).codes;
    };
    expect(await propose(manager, {})).toEqual(['NOT_SUITED']);
    expect(await propose(manager, { otherVisitId: newId() })).toEqual(['NOT_FOUND']);
    expect(await propose(manager, { version: 9 })).toEqual(['STALE_VERSION']);
    expect(await propose(manager, { visitId: examination })).toEqual(['NOT_PLANNED']);
    expect(await propose(reader, {})).toEqual(['MISSING_RIGHT']);
  });

  it('is answered by one person of the service: a colleague is refused, or takes it over knowingly', async () => {
    const { id } = await proposed();
    const colleague = await house.servantOf('staff', 'staff-planner');
    const codes = async (caller: CallerActor, name: string, input: object = {}) =>
      (await send(caller, name, { id, ...input })).codes;
    expect(await codes(manager, 'takeReplacement')).toEqual(['MISSING_RIGHT']);
    expect(await codes(assistant, 'takeReplacement')).toEqual([]);
    expect(await codes(colleague, 'takeReplacement')).toEqual(['TAKEN_BY_OTHER']);
    const decline = { version: 1, reason: 'Non.' };
    expect(await codes(colleague, 'declineReplacement', decline)).toEqual(['TAKEN_BY_OTHER']);
    expect(await codes(colleague, 'confirmReplacement', { version: 1 })).toEqual([
      'TAKEN_BY_OTHER',
    ]);
    expect(await codes(colleague, 'takeReplacement', { over: true })).toEqual([]);
    expect(await codes(assistant, 'giveBackReplacement')).toEqual(['TAKEN_BY_OTHER']);
    expect(await codes(colleague, 'giveBackReplacement')).toEqual([]);
    // Who has it is no change: what was read is answered as it was read.
    expect(await codes(assistant, 'declineReplacement', decline)).toEqual([]);
    expect(await codes(assistant, 'takeReplacement')).toEqual(['ALREADY_SETTLED']);
  });

  it('takes the proposal back, once', async () => {
    const { appointment, id } = await proposed();
    const withdrawn = await send(manager, 'withdrawReplacement', { id, version: 1 });
    expect(withdrawn.replacement?.state).toBe('WITHDRAWN');
    const again = await send(manager, 'withdrawReplacement', { id, version: 2 });
    expect(again.codes).toEqual(['ALREADY_SETTLED']);
    expect((await seen(appointment.id)).status).toBe('PLANNED');
  });
});

describe('the service', () => {
  it('confirms: the other has the appointment, and whoever had it is planned again', async () => {
    const { appointment, other, id } = await proposed();
    const { replacement, codes } = await send(assistant, 'confirmReplacement', { id, version: 1 });
    expect(codes).toEqual([]);
    expect(replacement?.state).toBe('CONFIRMED');
    expect(await seen(other)).toMatchObject({
      ...{ status: 'PLANNED', startsAt: appointment.startsAt, locked: true },
    });
    expect(await seen(appointment.id)).toMatchObject({
      ...{ status: 'TO_PLAN', startsAt: null, replacement: { state: 'CONFIRMED' } },
    });
    expect(await house.waitingJobs()).toContain(`plan-visit:${appointment.id}`);
    const told = (await house.sent()).filter(({ type }) => type === 'replacement.answered');
    expect(told.at(-1)?.payload).toMatchObject({ about: 'CONFIRMED', visitId: other });
    // Planning finds another day.
    await house.plan(appointment.id);
    const again = await seen(appointment.id);
    expect(again.status).toBe('PLANNED');
    expect(again.startsAt?.slice(0, 10)).not.toBe(appointment.startsAt.slice(0, 10));
  });

  it('turns down with a reason that the employer reads', async () => {
    const { appointment, id } = await proposed();
    const decline = (reason: string) =>
      send(assistant, 'declineReplacement', { id, version: 1, reason });
    expect((await decline(' ')).codes).toEqual(['REQUIRED']);
    expect((await decline('Le médecin veut la voir lui-même.')).codes).toEqual([]);
    expect(await seen(appointment.id)).toMatchObject({
      ...{ status: 'PLANNED', startsAt: appointment.startsAt },
      replacement: { state: 'DECLINED', reason: 'Le médecin veut la voir lui-même.' },
    });
    expect(await queue(assistant)).not.toContain(id);
  });

  it('alone answers, and one of two who do at the same instant', async () => {
    const { id } = await proposed();
    const own = await send(manager, 'confirmReplacement', { id, version: 1 });
    expect(own.codes).toEqual(['MISSING_RIGHT']);
    const said = await Promise.all([
      send(assistant, 'confirmReplacement', { id, version: 1 }),
      send(assistant, 'declineReplacement', { id, version: 1, reason: 'Non.' }),
    ]);
    expect(said.flatMap(({ codes }) => codes)).toEqual(['ALREADY_SETTLED']);
  });

  it('has nothing to answer once whoever was to come instead has given up their own visit, also where it is taken back', async () => {
    const [appointment, other] = [await placed(), await due()];
    await house.plan(other);
    const input = { visitId: appointment.id, version: 2, otherVisitId: other };
    const { replacement } = await send(manager, 'proposeReplacement', input);
    const cancelling = { idempotencyKey: newId(), id: other, version: 2, reason: 'Réunion' };
    await ask(
      manager,
      'cancelVisit',
      `mutation ($input: CancelVisitInput!) { cancelVisit(input: $input) { refusals { code } } }`,
      { input: cancelling },
    );
    const taking = { idempotencyKey: newId(), id: other, version: 3 };
    const said = await ask(
      manager,
      'rebookVisit',
      `mutation ($input: RebookVisitInput!) { rebookVisit(input: $input) { refusals { code } } }`,
      { input: taking },
    );
    expect(said).toEqual({ refusals: [] });
    expect((await seen(appointment.id)).replacement).toMatchObject({ state: 'LAPSED' });
    expect(await queue(assistant)).not.toContain(replacement?.id);
    const again = { ...input, otherVisitId: await due() };
    expect((await send(manager, 'proposeReplacement', again)).codes).toEqual([]);
  });

  it('has nothing to answer once the appointment is another one, and another may be proposed', async () => {
    const { appointment, other, id } = await proposed();
    const reason = 'Réunion';
    const cancelled = { idempotencyKey: newId(), id: appointment.id, version: 2, reason };
    await ask(
      manager,
      'cancelVisit',
      `mutation ($input: CancelVisitInput!) { cancelVisit(input: $input) { refusals { code } } }`,
      { input: cancelled },
    );
    expect((await seen(appointment.id)).replacement).toMatchObject({ state: 'LAPSED' });
    expect(await queue(assistant)).not.toContain(id);
    const late = await send(assistant, 'confirmReplacement', { id, version: 1 });
    expect(late.codes).toEqual(['ALREADY_SETTLED']);
    const next = await placed();
    const input = { visitId: next.id, version: 2, otherVisitId: other };
    expect((await send(manager, 'proposeReplacement', input)).codes).toEqual([]);
  });
});

it('after the notice nobody is proposed any more', async () => {
  const [appointment, other] = [await placed(), await due()];
  await house.setTime(new Date(Date.parse(appointment.startsAt) - 3_600_000).toISOString());
  const input = { visitId: appointment.id, version: 2, otherVisitId: other };
  expect((await send(manager, 'proposeReplacement', input)).codes).toEqual(['TOO_LATE']);
  expect(await suited(manager, appointment.id)).toEqual([]);
});
