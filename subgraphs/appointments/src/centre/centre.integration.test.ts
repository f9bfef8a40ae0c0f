import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveTrade } from '../statistics/trade.ts';
import { addCentre, announcement, asExamination, openDaysAt } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let planner: CallerActor;
let assistant: CallerActor;
const [factory, sister, stranger] = [newId(), newId(), newId()] as [string, string, string];

/** Monday 23 November 2026: a centre with a nurse on two days, and three employers, two of them of one company. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-01', '2026-12-08'] }]);
  planner = await house.servantOf('staff', 'staff-planner');
  assistant = await house.servantOf('staff', 'staff-assistant');
  await house.register(factory);
  for (const accountId of [factory, sister]) await joinCompany(accountId, factory);
});
afterAll(() => house.close());

const joinCompany = (accountId: string, companyId: string, version = 1) =>
  house.database.as({ kind: 'job', task: 'test' }, (tx) =>
    receiveTrade(tx, {
      ...{ accountId, companyId, activityCode: null, version },
      ...{ name: 'Conserverie', memberNumber: '0000001' },
    }),
  );

interface Said {
  place: { id: string; name: string; version: number } | null;
  refusals: { code: string; field: string | null }[];
}

async function change(name: string, input: object, caller = planner): Promise<Said> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await house.ask(
    caller,
    `mutation ($input: ${type}!) { ${name}(input: $input) { place { id name version } refusals { code field } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  if (errors) throw errors[0];
  return data?.[name] as never;
}

const premises = {
  ...{ kind: 'EMPLOYER_PREMISES', name: 'atelier', street: '1 zone du Port', postCode: '35000' },
  ...{ city: 'Rennes', phone: '02 61 91 00 00', reservedFor: factory },
};

/** Somebody of an account who owes a first visit by 2 February 2027. */
async function due(accountId: string): Promise<string> {
  const event = announcement({ accountId });
  await house.receive(event);
  const [row] = await house.rows<{ id: string }>(
    sql`select id from appointments.visit where employee_id = ${event.employeeId}`,
  );
  return row!.id;
}

const standing = async (id: string) => {
  const [row] = await house.rows<{ centre: string; explanation: string; version: number }>(
    sql`select centre_id as centre, explanation, version from appointments.visit where id = ${id}`,
  );
  return row!;
};

async function place(id: string, slotId: string): Promise<{ code: string }[]> {
  const { version } = await standing(id);
  const { data, errors } = await house.ask(
    assistant,
    `mutation ($input: PlaceVisitInput!) { placeVisit(input: $input) { refusals { code field } } }`,
    { input: { idempotencyKey: newId(), id, version, slotId } },
  );
  if (errors) throw errors[0];
  return (data?.['placeVisit'] as unknown as Said).refusals;
}

async function namesOf(caller: CallerActor): Promise<string[]> {
  const { data } = await house.ask(caller, '{ centres { name } }');
  return (data?.['centres'] as unknown as { name: string }[]).map(({ name }) => name);
}

const freeSlotAt = async (centreId: string) => {
  const [slot] = await house.rows<{ id: string }>(sql`select id from appointments.slot
    where centre_id = ${centreId} and status = 'free' order by starts_at limit 1`);
  return slot!.id;
};

let atelier: string;

describe('the premises of an employer', () => {
  it('are written by planners alone, and belong to an account that exists', async () => {
    expect(await change('addCentre', { place: premises }, assistant)).toMatchObject({
      refusals: [{ code: 'MISSING_RIGHT' }],
    });
    expect(
      await change('addCentre', { place: { ...premises, reservedFor: newId() } }),
    ).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: 'reservedFor' }] });
    const added = await change('addCentre', { place: premises });
    expect(added).toMatchObject({
      place: { name: 'Dans les locaux de l’entreprise, atelier', version: 1 },
      refusals: [],
    });
    atelier = added.place!.id;
    expect((await change('addCentre', { place: premises })).refusals).toEqual([
      { code: 'NAME_TAKEN', field: 'name' },
    ]);
    await openDaysAt(house, atelier, 'NURSE', ['2026-12-03', '2026-12-10']);
  });

  it('are where its people are seen, rather than at their centre on an earlier day', async () => {
    const visit = await due(factory);
    await house.plan(visit);
    expect(await standing(visit)).toMatchObject({
      centre: atelier,
      explanation: expect.stringContaining('dans vos locaux : personne ne se déplace'),
    });
  });

  it('are never given to another employer: not by planning, not by a night, not by hand', async () => {
    const visit = await due(stranger);
    await house.plan(visit);
    expect((await standing(visit)).centre).not.toBe(atelier);
    expect(await place(visit, await freeSlotAt(atelier))).toEqual([
      { code: 'PLACE_RESERVED', field: 'slotId' },
    ]);
    const forced = house.rows(sql`update appointments.visit set centre_id = ${atelier}
      where id = ${visit} returning id`);
    await expect(forced).rejects.toMatchObject({ cause: { constraint_name: 'place_is_open' } });
  });

  it('are given in a run to its own people, and the others stay away even without another slot', async () => {
    await house.rows(sql`update appointments.slot set status = 'busy-unavailable'
      where status = 'free' and centre_id <> ${atelier} returning id`);
    const [own, other] = [await due(factory), await due(stranger)];
    const { data } = await house.ask(
      planner,
      `mutation ($input: StartPlanningRunInput!) { startPlanningRun(input: $input) { run { id } } }`,
      { input: { idempotencyKey: newId(), dry: false } },
    );
    await house.runPlanning(
      (data!['startPlanningRun'] as unknown as { run: { id: string } }).run.id,
    );
    expect([(await standing(own)).centre, (await standing(other)).centre]).toEqual([atelier, null]);
    await house.rows(sql`update appointments.slot set status = 'free'
      where status = 'busy-unavailable' returning id`);
  });

  it('are seen by whoever works there and by the service', async () => {
    const name = 'Dans les locaux de l’entreprise, atelier';
    expect(await namesOf(await house.userOf(factory, 'reader'))).toContain(name);
    expect(await namesOf(planner)).toContain(name);
    expect(await namesOf(await house.userOf(stranger, 'administrator'))).toEqual(['Nord']);
  });

  it('are for the whole company where it is said so, and for whoever joins it', async () => {
    const visit = await due(sister);
    expect(await place(visit, await freeSlotAt(atelier))).toEqual([
      { code: 'PLACE_RESERVED', field: 'slotId' },
    ]);
    const wide = { ...premises, wholeCompany: true };
    const input = { id: atelier, version: 1, place: wide };
    expect((await change('updateCentre', input)).refusals).toEqual([]);
    expect(await place(visit, await freeSlotAt(atelier))).toEqual([]);
    await joinCompany(stranger, factory);
    expect(await place(await due(stranger), await freeSlotAt(atelier))).toEqual([]);
  });

  it('stay open to whoever has an appointment there', async () => {
    const narrow = { id: atelier, version: 2, place: premises };
    expect((await change('updateCentre', narrow)).refusals).toEqual([
      { code: 'BOOKED', field: 'reservedFor' },
    ]);
    const centre = { ...premises, kind: 'CENTRE' };
    expect((await change('updateCentre', { ...narrow, place: centre })).refusals).toContainEqual({
      code: 'KIND_FIXED',
      field: 'kind',
    });
    expect((await change('updateCentre', { ...narrow, version: 7 })).refusals).toEqual([
      { code: 'STALE_VERSION', field: 'version' },
    ]);
  });
});

describe('a place at a distance', () => {
  const video = {
    ...{ kind: 'REMOTE', name: 'vidéo du Nord', phone: '02 61 91 00 00' },
    accessNotes: 'Ouvrez le lien reçu par message cinq minutes avant.',
  };
  let room: string;

  const employeeOf = async (visit: string) => {
    const [row] = await house.rows<{ id: string }>(
      sql`select employee_id as id from appointments.visit where id = ${visit}`,
    );
    return row!.id;
  };

  async function say(name: string, input: object, caller = assistant) {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await house.ask(
      caller,
      `mutation ($input: ${type}!) { ${name}(input: $input) {
        movedAppointments consent { givenOn means withdrawnAt } refusals { code field } } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    if (errors) throw errors[0];
    return data?.[name] as unknown as { movedAppointments: number; refusals: { code: string }[] };
  }

  const consent = (employeeId: string, caller = assistant) =>
    say('recordRemoteConsent', { employeeId, givenOn: '2026-11-20', means: 'ORAL' }, caller);

  it('has no address and says how to connect', async () => {
    expect((await change('addCentre', { place: { ...video, accessNotes: ' ' } })).refusals).toEqual(
      [{ code: 'REQUIRED', field: 'accessNotes' }],
    );
    const added = await change('addCentre', { place: { ...video, street: '1 rue du Four' } });
    expect(added).toMatchObject({ place: { name: 'À distance, vidéo du Nord' }, refusals: [] });
    room = added.place!.id;
    await openDaysAt(house, room, 'NURSE', ['2026-12-14', '2026-12-17']);
    const rows = await house.rows(sql`select street, city from appointments.centre
      where id = ${room}`);
    expect(rows).toEqual([{ street: null, city: null }]);
  });

  it('is given to nobody who has not said yes: not by planning, not by hand, not by force', async () => {
    await house.rows(sql`update appointments.slot set status = 'busy-unavailable'
      where status = 'free' and centre_id <> ${room} returning id`);
    const visit = await due(sister);
    await house.plan(visit);
    expect((await standing(visit)).centre).toBeNull();
    expect(await place(visit, await freeSlotAt(room))).toEqual([
      { code: 'CONSENT_MISSING', field: 'slotId' },
    ]);
    const forced = house.rows(sql`update appointments.visit set centre_id = ${room},
      slot_id = ${await freeSlotAt(room)} where id = ${visit} returning id`);
    await expect(forced).rejects.toMatchObject({ cause: { constraint_name: 'place_is_open' } });
  });

  it('is where planning sees who consents; what was said is the service’s alone to know', async () => {
    const visit = await due(factory);
    const employeeId = await employeeOf(visit);
    const administrator = await house.userOf(factory, 'administrator');
    expect((await consent(employeeId, administrator)).refusals).toEqual([
      { code: 'MISSING_RIGHT', field: null },
    ]);
    expect(await consent(employeeId)).toMatchObject({
      consent: { givenOn: '2026-11-20', means: 'ORAL', withdrawnAt: null },
      refusals: [],
    });
    expect((await consent(employeeId)).refusals).toEqual([{ code: 'ALREADY_GIVEN', field: null }]);
    await house.plan(visit);
    expect(await standing(visit)).toMatchObject({
      centre: room,
      explanation: expect.stringContaining('à distance : personne ne se déplace'),
    });
    const asked = '{ visit(id: "' + visit + '") { employee { remoteConsent { means } } } }';
    const told = async (caller: CallerActor) =>
      ((await house.ask(caller, asked)).data?.['visit'] as unknown as { employee: object })
        .employee;
    expect(await told(assistant)).toEqual({ remoteConsent: { means: 'ORAL' } });
    expect(await told(administrator)).toEqual({ remoteConsent: null });
  });

  it('is not where planning sees somebody for an examination: a professional judges first, then the service may give it', async () => {
    await openDaysAt(house, room, 'PHYSICIAN', ['2026-12-16']);
    const examined = asExamination(announcement({ accountId: sister }), '2027-01-29');
    await house.receive(examined);
    const [{ id }] = (await house.rows<{ id: string }>(sql`select id from appointments.visit
      where employee_id = ${examined.employeeId}`)) as [{ id: string }];
    await consent(examined.employeeId);
    await house.plan(id);
    expect((await standing(id)).centre).toBeNull();
    const { data } = await house.ask(
      assistant,
      `{ visit(id: "${id}") { remotePossible } best: freeSlots(visitId: "${id}") { id }
        freeSlots(visitId: "${id}", day: "2026-12-16") { id grounds } }`,
    );
    expect(data).toMatchObject({
      ...{ visit: { remotePossible: false }, best: [] },
      freeSlots: expect.arrayContaining([
        expect.objectContaining({ grounds: ['IN_TIME', 'REMOTE_IF_RELEVANT'] }),
      ]),
    });
    const [slot] = data!['freeSlots'] as unknown as { id: string }[];
    expect(await place(id, slot!.id)).toEqual([]);
    expect((await standing(id)).centre).toBe(room);
  });

  it('is no way for an employer to learn who consents: it is offered nothing there, and told the same of both', async () => {
    const administrator = await house.userOf(factory, 'administrator');
    const silent = await due(factory);
    const consenting = await due(factory);
    // Planning has not looked again: the visit still waits.
    await consent(await employeeOf(consenting));
    const slotId = await freeSlotAt(room);
    const answerTo = async (id: string) => {
      const { version } = await standing(id);
      const { data, errors } = await house.ask(
        administrator,
        `mutation ($input: TakeSlotInput!) { takeSlot(input: $input) { refusals { code field } } }`,
        { input: { idempotencyKey: newId(), id, version, slotId } },
      );
      const offered = await house.ask(
        administrator,
        `{ nearestSlots(visitId: "${id}") { id } freeSlots(visitId: "${id}") { id }
          visit(id: "${id}") { remotePossible } }`,
      );
      return { taken: data?.['takeSlot'], errors, offered: offered.data };
    };
    const answer = await answerTo(consenting);
    expect(answer).toMatchObject({
      taken: { refusals: [{ code: 'SLOT_TAKEN', field: 'slotId' }] },
      offered: { nearestSlots: [], freeSlots: null, visit: { remotePossible: true } },
    });
    expect(await answerTo(silent)).toEqual(answer);
  });

  it('is given in a run to who consents, and to nobody else', async () => {
    await house.rows(sql`update appointments.availability set closed = true
      where centre_id <> ${room} returning id`);
    const [yes, no] = [await due(sister), await due(sister)];
    await consent(await employeeOf(yes));
    const { data } = await house.ask(
      planner,
      `mutation ($input: StartPlanningRunInput!) { startPlanningRun(input: $input) { run { id } } }`,
      { input: { idempotencyKey: newId(), dry: false } },
    );
    await house.runPlanning(
      (data!['startPlanningRun'] as unknown as { run: { id: string } }).run.id,
    );
    expect([(await standing(yes)).centre, (await standing(no)).centre]).toEqual([room, null]);
    await house.rows(sql`update appointments.availability set closed = false
      where centre_id <> ${room} returning id`);
  });

  it('is left at once when somebody consents no more, told of it or not', async () => {
    const [tentative, told] = [await due(factory), await due(factory)];
    for (const visit of [tentative, told]) {
      await consent(await employeeOf(visit));
      await house.plan(visit);
      expect((await standing(visit)).centre).toBe(room);
    }
    await house.rows(sql`update appointments.visit set status = 'SUMMONED'
      where id = ${told} returning id`);
    for (const visit of [tentative, told]) {
      const employeeId = await employeeOf(visit);
      expect(await say('withdrawRemoteConsent', { employeeId })).toMatchObject({
        ...{ movedAppointments: 1, refusals: [] },
        consent: { withdrawnAt: expect.any(String) },
      });
      const { refusals } = await say('withdrawRemoteConsent', { employeeId });
      expect(refusals).toEqual([{ code: 'NOT_GIVEN', field: null }]);
      const visits = await house.rows(sql`
        select status, slot_id as slot, excluded_days::text[] as refused from appointments.visit
        where employee_id = ${employeeId} order by status`);
      // Nobody refused the day: the person may be seen on it, in presence.
      const open = { status: 'TO_PLAN', slot: null, refused: [] };
      expect(visits).toEqual(
        visit === told ? [{ ...open, status: 'CANCELLED_BY_SERVICE' }, open] : [open],
      );
    }
    await house.rows(sql`update appointments.slot set status = 'free'
      where status = 'busy-unavailable' returning id`);
  });
});

describe('a mobile unit', () => {
  it('stands at one stop at a time, whoever works in it', async () => {
    const stop = async (name: string) => {
      const place = { ...premises, kind: 'MOBILE_UNIT', mobileUnit: 'Centre mobile n° 1', name };
      return (await change('addCentre', { place })).place!;
    };
    const [market, harbour] = [await stop('place du Marché'), await stop('quai du Port')];
    expect(market.name).toBe('Centre mobile n° 1, arrêt place du Marché');
    await openDaysAt(house, market.id, 'NURSE', ['2026-12-15']);
    await openDaysAt(house, market.id, 'PHYSICIAN', ['2026-12-15']);
    await openDaysAt(house, harbour.id, 'NURSE', ['2026-12-15', '2026-12-16']);
    const days = await house.rows(sql`select centre_id as stop, day::text
      from appointments.availability where mobile_unit is not null order by day, stop`);
    expect(days).toEqual([
      { stop: market.id, day: '2026-12-15' },
      { stop: market.id, day: '2026-12-15' },
      { stop: harbour.id, day: '2026-12-16' },
    ]);
  });
});

describe('a place that closes', () => {
  it('closes after its last appointment, gives nothing later and takes no new week', async () => {
    const close = (version: number, from: string | null) =>
      change('closeCentre', { id: atelier, version, from });
    expect((await close(2, '2026-11-23')).refusals).toEqual([
      { code: 'IN_THE_PAST', field: 'from' },
    ]);
    expect((await close(2, '2026-12-02')).refusals).toEqual([{ code: 'BOOKED', field: 'from' }]);
    expect(await close(2, '2026-12-11')).toMatchObject({ place: { version: 3 }, refusals: [] });
    const { data } = await house.ask(
      planner,
      `mutation ($input: AddWeeklyHalfDayInput!) { addWeeklyHalfDay(input: $input) { refusals { code field } } }`,
      {
        input: {
          ...{ idempotencyKey: newId(), practitionerId: newId(), centreId: atelier, weekday: 1 },
          ...{ from: '09:00', until: '12:00', slotMinutes: 45, firstDay: '2026-11-30' },
        },
      },
    );
    expect((data!['addWeeklyHalfDay'] as unknown as Said).refusals).toContainEqual({
      code: 'PLACE_CLOSED',
      field: 'centreId',
    });
    expect(await close(3, null)).toMatchObject({ place: { version: 4 }, refusals: [] });
  });
});
