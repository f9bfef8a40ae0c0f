import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCentre, announcement, asExamination } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let assistant: CallerActor;
const [bakery, forge] = [newId(), newId()];
let baker: CallerActor;
let smith: CallerActor;
/** Legal date of all that is due here: no half-day is open before. */
const limit = '2026-12-10';

/** Monday 23 November 2026. Nord: a nurse on 6 January, a physician on 13 January; Sud: a nurse on 8 January. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [
    { kind: 'NURSE', days: ['2027-01-06'] },
    { kind: 'PHYSICIAN', days: ['2027-01-13'] },
  ]);
  await addCentre(house, 'Sud', [{ kind: 'NURSE', days: ['2027-01-08'] }]);
  assistant = await house.servantOf('staff', 'staff-assistant');
  baker = await house.userOf(bakery, 'summons');
  smith = await house.userOf(forge, 'summons');
});
afterAll(() => house.close());

/** Somebody who owes a first visit by the limit. */
async function due(accountId: string, examined = false): Promise<string> {
  const event = announcement({ accountId });
  const visit = { ...event.firstVisit, latestDate: limit };
  await house.receive({ ...event, firstVisit: visit });
  if (examined) await house.receive(asExamination(event, limit));
  const [row] = await house.rows<{ id: string }>(sql`select id from appointments.visit
    where employee_id = ${event.employeeId} and status = 'TO_PLAN'`);
  return row!.id;
}

interface Offered {
  id: string;
  startsAt: string;
  until: string;
  cancellableUntil: string;
}

interface Shown {
  version: number;
  status: string;
  startsAt: string | null;
  waiting: { rank: number; offer: Offered | null } | null;
}

const shown =
  'version status startsAt waiting { rank offer { id startsAt until cancellableUntil } }';

async function look(caller: CallerActor, id: string): Promise<Shown> {
  const { data, errors } = await house.ask(
    caller,
    `query ($id: ID!) { visit(id: $id) { ${shown} } }`,
    { id },
  );
  if (errors) throw errors[0];
  return data?.['visit'] as never;
}

interface Said {
  visit: Shown | null;
  refusals: { code: string }[];
}

async function change(caller: CallerActor, name: string, id: string, more = {}): Promise<Said> {
  const { version } = await look(assistant, id);
  const { data, errors } = await house.ask(
    caller,
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
      ${name}(input: $input) { visit { ${shown} } refusals { code } } }`,
    { input: { idempotencyKey: newId(), id, version, ...more } },
  );
  if (errors) throw errors[0];
  return data?.[name] as never;
}

async function nearest(caller: CallerActor, visitId: string) {
  const { data } = await house.ask(
    caller,
    `query ($visitId: ID!) { nearestSlots(visitId: $visitId) { id startsAt daysLate centre { name } practitioner { kind } } }`,
    { visitId },
  );
  return data?.['nearestSlots'] as unknown as
    { id: string; startsAt: string; daysLate: number }[] | null;
}

/** Books all that is free, for somebody who does not matter here. */
async function fillUp(): Promise<void> {
  await house.rows(sql`update appointments.slot set status = 'busy', visit_id = gen_random_uuid()
    where status = 'free'`);
}

/** Gives back the earliest slots of a day. */
async function free(day: string, slots: number): Promise<void> {
  await house.rows(sql`update appointments.slot set status = 'free', visit_id = null where id in
    (select id from appointments.slot where day = ${day} and status = 'busy' order by starts_at limit ${slots})`);
}

/** What waits on the dashboard of the forge for somebody's answer: the visits to which a slot is offered. */
async function offeredTo(caller: CallerActor): Promise<string[] | null> {
  const { data } = await house.ask(
    caller,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MemberAccount { offeredPlaces { visit { id } } } } }`,
    { of: [{ __typename: 'MemberAccount', id: forge }] },
  );
  const [account] = data?.['_entities'] as unknown as {
    offeredPlaces: { visit: { id: string } }[];
  }[];
  return account!.offeredPlaces.map(({ visit }) => visit.id);
}

const offersLeft = async () =>
  (await house.sent()).filter(({ type }) => type === 'slot.offered').length;

describe('sans créneau avant la date légale', () => {
  it('l’employeur voit les trois plus proches, dans un autre centre et avec un autre praticien aussi', async () => {
    const visit = await due(bakery);
    expect(await nearest(baker, visit)).toMatchObject([
      { startsAt: '2027-01-06T08:00:00.000Z', daysLate: 27, centre: { name: 'Nord' } },
      { startsAt: '2027-01-08T08:00:00.000Z', centre: { name: 'Sud' } },
      { startsAt: '2027-01-13T08:00:00.000Z', practitioner: { kind: 'PHYSICIAN' } },
    ]);
    expect(await nearest(smith, visit)).toBeNull();
  });

  it('il en prend un ; le même ne se prend pas deux fois', async () => {
    const [one, other] = [await due(bakery), await due(bakery)];
    const slotId = (await nearest(baker, one))![1]!.id;
    expect(await change(baker, 'takeSlot', one, { slotId })).toMatchObject({
      visit: { status: 'PLANNED', startsAt: '2027-01-08T08:00:00.000Z' },
      refusals: [],
    });
    const codes = async (id: string, caller = baker) =>
      (await change(caller, 'takeSlot', id, { slotId })).refusals.map(({ code }) => code);
    expect(await codes(other)).toEqual(['SLOT_TAKEN']);
    expect(await codes(one)).toEqual(['NOT_WAITING']);
    expect(await codes(other, smith)).toEqual(['NOT_FOUND']);
  });
});

describe('liste d’attente', () => {
  let hire: string;
  let examination: string;

  it('on s’y inscrit une fois, quand aucun rendez-vous n’est à temps, et la preuve en part', async () => {
    await fillUp();
    hire = await due(bakery);
    examination = await due(forge, true);
    expect(await change(baker, 'joinWaitingList', hire)).toMatchObject({
      visit: { waiting: { rank: 1, offer: null } },
      refusals: [],
    });
    expect((await house.sent()).at(-1)).toMatchObject({
      type: 'waiting.joined',
      payload: { visitId: hire, joinedBy: baker.subjectId },
    });
    expect((await change(baker, 'joinWaitingList', hire)).refusals).toEqual([
      { code: 'ALREADY_WAITING' },
    ]);
    expect((await change(smith, 'joinWaitingList', hire)).refusals).toEqual([
      { code: 'NOT_FOUND' },
    ]);
    expect((await change(smith, 'leaveWaitingList', examination)).refusals).toEqual([
      { code: 'NOT_WAITING' },
    ]);
  });

  it('la loi décide de l’ordre, pas l’heure d’inscription ; le service voit la liste, un adhérent non', async () => {
    await change(smith, 'joinWaitingList', examination);
    expect((await look(smith, examination)).waiting).toMatchObject({ rank: 1 });
    expect((await look(baker, hire)).waiting).toMatchObject({ rank: 2 });
    const list = async (caller: CallerActor) =>
      (await house.ask(caller, '{ waitingList { visit { id } } }')).data?.['waitingList'];
    expect(await list(assistant)).toEqual([
      { visit: { id: examination } },
      { visit: { id: hire } },
    ]);
    expect(await list(baker)).toBeNull();
  });

  it('un créneau libéré est proposé au premier que la loi presse et qui peut le prendre, et gardé pour lui', async () => {
    await free('2027-01-13', 1);
    await house.offerSlots();
    const { offer } = (await look(smith, examination)).waiting!;
    // Monday 09:00 in Paris: twenty-four working hours.
    // Whoever takes it is bound by the service's notice, here of two days.
    expect(offer).toMatchObject({
      startsAt: '2027-01-13T08:00:00.000Z',
      cancellableUntil: '2027-01-11T08:00:00.000Z',
    });
    expect(offer!.until.slice(0, 13)).toBe('2026-11-24T08');
    const reader = await house.userOf(forge, 'reader');
    expect(await Promise.all([smith, baker, reader].map(offeredTo))).toEqual([
      [examination],
      [],
      [],
    ]);
    expect((await look(baker, hire)).waiting?.offer).toBeNull();
    expect(await nearest(baker, hire)).toEqual([]);
    await house.plan(hire);
    expect((await look(baker, hire)).status).toBe('TO_PLAN');
    const letters = await offersLeft();
    await house.offerSlots();
    expect(await offersLeft()).toBe(letters);
  });

  it('laissé, il va au suivant ; sans réponse à temps, il revient', async () => {
    const { offer } = (await look(smith, examination)).waiting!;
    const decline = { offerId: offer!.id, accept: false };
    expect(await change(smith, 'answerSlotOffer', examination, decline)).toMatchObject({
      visit: { waiting: { rank: 1, offer: null } },
      refusals: [],
    });
    expect(await offeredTo(smith)).toEqual([]);
    expect((await change(smith, 'answerSlotOffer', examination, decline)).refusals).toEqual([
      { code: 'OFFER_OVER' },
    ]);
    await house.offerSlots();
    const next = (await look(baker, hire)).waiting!.offer!;
    expect((await look(smith, examination)).waiting?.offer).toBeNull();
    await house.setTime(new Date(Date.parse(next.until) + 1000).toISOString());
    const late = { offerId: next.id, accept: true };
    expect((await change(baker, 'answerSlotOffer', hire, late)).refusals).toEqual([
      { code: 'OFFER_OVER' },
    ]);
    await house.offerSlots();
    expect((await look(baker, hire)).waiting).toMatchObject({ offer: null });
    const states = await house.rows(
      sql`select state from appointments.slot_offer order by offered_at`,
    );
    expect(states).toEqual([{ state: 'DECLINED' }, { state: 'LAPSED' }]);
  });

  it('de plusieurs qui acceptent en même temps, un seul l’obtient', async () => {
    await free('2027-01-06', 1);
    await house.offerSlots();
    const { waiting, version } = await look(baker, hire);
    const accept = { version, offerId: waiting!.offer!.id, accept: true };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => change(baker, 'answerSlotOffer', hire, accept)),
    );
    expect(answers.filter(({ refusals }) => refusals.length === 0)).toHaveLength(1);
    const lost = new Set(answers.flatMap(({ refusals }) => refusals.map(({ code }) => code)));
    expect([...lost]).toEqual(['OFFER_OVER']);
    // Also whoever comes later, with the page as it was before.
    expect((await change(baker, 'answerSlotOffer', hire, accept)).refusals).toMatchObject([
      { code: 'OFFER_OVER' },
    ]);
    expect(await look(baker, hire)).toMatchObject({
      ...{ status: 'PLANNED', startsAt: '2027-01-06T08:00:00.000Z', waiting: null },
    });
    const taken = await house.rows(sql`select visit_id from appointments.slot
      where starts_at = '2027-01-06T08:00:00Z'`);
    expect(taken).toEqual([{ visit_id: hire }]);
  });

  it('un rendez-vous en retard peut attendre mieux : le créneau plus proche le remplace', async () => {
    expect((await change(baker, 'joinWaitingList', hire)).refusals).toEqual([]);
    await house.rows(sql`update appointments.slot set status = 'free', visit_id = null,
      day = '2026-12-08', starts_at = '2026-12-08T08:00:00Z', ends_at = '2026-12-08T08:45:00Z'
      where starts_at = '2027-01-08T08:45:00Z'`);
    await house.offerSlots();
    const { offer } = (await look(baker, hire)).waiting!;
    expect(offer).toMatchObject({ startsAt: '2026-12-08T08:00:00.000Z' });
    await change(baker, 'answerSlotOffer', hire, { offerId: offer!.id, accept: true });
    expect(await look(baker, hire)).toMatchObject({ startsAt: '2026-12-08T08:00:00.000Z' });
    expect((await change(baker, 'joinWaitingList', hire)).refusals).toEqual([{ code: 'NOT_LATE' }]);
  });

  it('qui n’attend plus, ou n’est plus dû, quitte la liste', async () => {
    await house.rows(
      sql`update appointments.visit set status = 'NO_LONGER_DUE' where id = ${examination}`,
    );
    await house.offerSlots();
    expect((await look(smith, examination)).waiting).toBeNull();
    const last = await due(forge);
    await change(smith, 'joinWaitingList', last);
    expect(await change(smith, 'leaveWaitingList', last)).toMatchObject({
      visit: { waiting: null },
      refusals: [],
    });
  });
});
