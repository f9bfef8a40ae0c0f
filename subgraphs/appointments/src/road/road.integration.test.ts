import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCentre, addDue } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let planner: CallerActor;
let assistant: CallerActor;
let administrator: CallerActor;
let aubier: string;
let lande: string;
let port: string;
const accountId = newId();

/** Monday 23 November 2026: the usual centre without any slot, the next one with one half-day, a far one with earlier ones. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  ({ centreId: aubier } = await addCentre(house, 'Aubier', []));
  ({ centreId: lande } = await addCentre(house, 'Lande', [
    { kind: 'NURSE', days: ['2026-12-08', '2026-12-09'] },
  ]));
  ({ centreId: port } = await addCentre(house, 'Port', [{ kind: 'NURSE', days: ['2026-12-10'] }]));
  planner = await house.servantOf('staff', 'staff-planner');
  assistant = await house.servantOf('staff', 'staff-assistant');
  await house.register(accountId);
  administrator = await house.userOf(accountId, 'administrator');
});
afterAll(() => house.close());

interface Said {
  place: { version: number } | null;
  refusals: { code: string; field: string | null }[];
}

async function record(
  roads: Record<string, number | null>,
  version: number,
  { caller = planner, id = aubier } = {},
): Promise<Said> {
  const { data, errors } = await house.ask(
    caller,
    `mutation ($input: SetRoadsInput!) { setRoads(input: $input) { place { version } refusals { code field } } }`,
    {
      input: {
        ...{ idempotencyKey: newId(), id, version },
        roads: Object.entries(roads).map(([centreId, kilometres]) => ({ centreId, kilometres })),
      },
    },
  );
  if (errors) throw errors[0];
  return data?.['setRoads'] as unknown as Said;
}

async function roadsFrom(id: string): Promise<Record<string, number | null>> {
  const { data } = await house.ask(
    planner,
    `query ($id: ID!) { place(id: $id) { roads { centre { name } kilometres } } }`,
    { id },
  );
  const { roads } = data?.['place'] as unknown as {
    roads: { centre: { name: string }; kilometres: number | null }[];
  };
  return Object.fromEntries(roads.map(({ centre, kilometres }) => [centre.name, kilometres]));
}

describe('the roads between places', () => {
  it('are not known at first', async () => {
    expect(await roadsFrom(aubier)).toEqual({ Lande: null, Port: null });
  });

  it('are recorded by planners alone, one by one or together, for both ways', async () => {
    const both = { [lande]: 42, [port]: 12 };
    expect((await record(both, 1, { caller: assistant })).refusals).toEqual([
      { code: 'MISSING_RIGHT', field: null },
    ]);
    expect(await record(both, 1)).toEqual({ place: { version: 2 }, refusals: [] });
    expect(await roadsFrom(aubier)).toEqual({ Lande: 42, Port: 12 });
    expect(await roadsFrom(port)).toEqual({ Aubier: 12, Lande: null });
    expect((await record({ [lande]: 40 }, 1)).refusals).toEqual([
      { code: 'STALE_VERSION', field: 'version' },
    ]);
  });

  it('are said again from the other end, and forgotten', async () => {
    expect((await record({ [aubier]: 13, [lande]: 30 }, 1, { id: port })).refusals).toEqual([]);
    expect(await roadsFrom(aubier)).toEqual({ Lande: 42, Port: 13 });
    expect((await record({ [lande]: null }, 2, { id: port })).refusals).toEqual([]);
    expect(await roadsFrom(port)).toEqual({ Aubier: 13, Lande: null });
  });

  it('are whole kilometres to other places that people may choose', async () => {
    const premises = newId();
    await house.rows(sql`insert into appointments.centre
      (id, name, street, post_code, city, phone, kind, reserved_account_id)
      values (${premises}, 'atelier', '1 quai', '35000', 'Rennes', '02 61 91 00 00',
        'EMPLOYER_PREMISES', ${accountId}) returning id`);
    const wrong = { [aubier]: 3, [lande]: 0, [port]: 1000, [newId()]: 5, [premises]: 5 };
    expect((await record(wrong, 2)).refusals).toEqual([
      { code: 'NO_ROADS', field: 'roads.0' },
      { code: 'OUT_OF_RANGE', field: 'roads.1' },
      { code: 'OUT_OF_RANGE', field: 'roads.2' },
      { code: 'NOT_FOUND', field: 'roads.3' },
      { code: 'NO_ROADS', field: 'roads.4' },
    ]);
    expect((await record({ [lande]: 3 }, 1, { id: premises })).refusals).toEqual([
      { code: 'NO_ROADS', field: 'id' },
    ]);
    expect(await roadsFrom(premises)).toEqual({});
    expect(await roadsFrom(aubier)).toEqual({ Lande: 42, Port: 13 });
  });
});

const due = (): Promise<string> => addDue(house, accountId);

async function placeOf(visit: string): Promise<string | null> {
  const [row] = await house.rows<{ centre: string | null }>(
    sql`select centre_id as centre from appointments.visit where id = ${visit}`,
  );
  return row!.centre;
}

async function closePort(): Promise<void> {
  await house.rows(sql`update appointments.slot set status = 'busy-unavailable'
    where status = 'free' and centre_id = ${port} returning id`);
  await house.rows(sql`update appointments.availability set closed = true
    where centre_id = ${port} returning id`);
}

async function planNight(): Promise<void> {
  const { data } = await house.ask(
    planner,
    `mutation ($input: StartPlanningRunInput!) { startPlanningRun(input: $input) { run { id } } }`,
    { input: { idempotencyKey: newId(), dry: false } },
  );
  await house.runPlanning((data!['startPlanningRun'] as unknown as { run: { id: string } }).run.id);
}

describe('planning, away from the usual centre', () => {
  it('gives the nearest place, although a further one is free earlier', async () => {
    const visit = await due();
    await house.plan(visit);
    expect(await placeOf(visit)).toBe(port);
  });

  it('sends nobody further than the service has set, neither at once nor in a night', async () => {
    await closePort();
    const visit = await due();
    await house.plan(visit);
    expect(await placeOf(visit)).toBeNull();
    await planNight();
    expect(await placeOf(visit)).toBeNull();
  });

  it('shows the employer the further place all the same, and how far it is', async () => {
    const visit = await due();
    const asked = `{ nearestSlots(visitId: "${visit}") { kilometres centre { name } } }`;
    const { data } = await house.ask(administrator, asked);
    expect(data?.['nearestSlots']).toContainEqual({ kilometres: 42, centre: { name: 'Lande' } });
    const hand = `{ freeSlots(visitId: "${visit}", day: "2026-12-08") { kilometres } }`;
    expect((await house.ask(assistant, hand)).data?.['freeSlots']).toContainEqual({
      kilometres: 42,
    });
  });

  it('goes as far as the setting allows', async () => {
    await house.rows(sql`update appointments.setting set farthest_kilometres = 50 returning 1`);
    const [at, overnight] = [await due(), await due()];
    await house.plan(at);
    expect(await placeOf(at)).toBe(lande);
    await planNight();
    expect(await placeOf(overnight)).toBe(lande);
  });
});
