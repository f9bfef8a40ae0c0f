import { newId } from '@vigie/chassis/ids';
import { grantRole } from '@vigie/identity/seed';
import { withConnection } from '../../database/connection.ts';
import { addPerson } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** Whoever keeps the half-days of the service. */
export async function plannerOf({ house }: World): Promise<string> {
  const { id } = await addPerson(house, `planification-${newId()}`, true);
  await house.seed((tx) => grantRole(tx, id, 'staff-planner', null));
  return house.tokenFor(id, 'staff');
}

/** A nurse of a place of her own, and a half-day that she keeps every week. */
async function halfDay(world: World) {
  const token = await plannerOf(world);
  const [centreId, practitionerId] = [newId(), newId()];
  await withConnection(world.house.database.adminUrl, async (sql) => {
    await sql`insert into appointments.centre (id, name, street, post_code, city, phone)
      values (${centreId}, ${centreId}, '1 quai', '49990', 'Saint-Aubance', '02 61 91 00 00')`;
    await sql`insert into appointments.practitioner values (${practitionerId}, 'Infirmière', 'NURSE')`;
  });
  const terms = {
    ...{ practitionerId, centreId, weekday: 2, from: '09:00', until: '12:00' },
    ...{ slotMinutes: 45, firstDay: '2026-12-01' },
  };
  return { token, practitionerId, terms };
}

const nouns: Record<string, string> = { closeHalfDays: 'closure', addCentre: 'place' };

async function made(world: World, token: string, name: string, input: object): Promise<string> {
  const noun = nouns[name] ?? 'weeklyHalfDay';
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data } = await world.house.ask<Record<string, Record<string, { id: string }>>>(
    token,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${noun} { id } } }`,
    { input: keyed(input) },
  );
  return data![name]![noun]!.id;
}

const annex = {
  ...{ kind: 'ANNEX', name: 'Annexe du Port', street: '1 quai', postCode: '49990' },
  ...{ city: 'Saint-Aubance', phone: '02 61 91 00 00' },
};

async function place(world: World): Promise<{ token: string; id: string }> {
  const token = await plannerOf(world);
  return {
    token,
    id: await made(world, token, 'addCentre', { place: { ...annex, name: newId() } }),
  };
}

const day = { firstDay: '2026-12-08', lastDay: '2026-12-08', reason: 'Formation' };

/** What the service keeps of its practitioners' weeks. */
export const halfDayScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  addCentre: async (world) => {
    const token = await plannerOf(world);
    const nameless = { ...annex, name: '' };
    return {
      accepted: { token, input: keyed({ place: annex }) },
      refused: { token, input: keyed({ place: nameless }), code: 'REQUIRED' },
    };
  },

  updateCentre: async (world) => {
    const { token, id } = await place(world);
    const input = { id, version: 1, place: { ...annex, name: newId() } };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 7 }), code: 'STALE_VERSION' },
    };
  },

  setRoads: async (world) => {
    const { token, id } = await place(world);
    const { id: centreId } = await place(world);
    const roads = (kilometres: number) => ({ id, version: 1, roads: [{ centreId, kilometres }] });
    return {
      accepted: { token, input: keyed(roads(18)) },
      refused: { token, input: keyed(roads(0)), code: 'OUT_OF_RANGE' },
    };
  },

  closeCentre: async (world) => {
    const { token, id } = await place(world);
    const input = { id, version: 1, from: '2027-06-01' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 7 }), code: 'STALE_VERSION' },
    };
  },

  addWeeklyHalfDay: async (world) => {
    const { token, terms } = await halfDay(world);
    return {
      accepted: { token, input: keyed(terms) },
      refused: { token, input: keyed({ ...terms, until: '09:10' }), code: 'TOO_SHORT' },
    };
  },

  endWeeklyHalfDay: async (world) => {
    const { token, terms } = await halfDay(world);
    const id = await made(world, token, 'addWeeklyHalfDay', terms);
    const end = { id, lastDay: '2027-03-02' };
    return {
      accepted: { token, input: keyed({ ...end, version: 1 }) },
      refused: { token, input: keyed({ ...end, version: 7 }), code: 'STALE_VERSION' },
    };
  },

  closeHalfDays: async (world) => {
    const { token, practitionerId } = await halfDay(world);
    const closure = { ...day, practitionerId };
    return {
      accepted: { token, input: keyed({ closure, appointments: 0 }) },
      refused: { token, input: keyed({ closure, appointments: 3 }), code: 'APPOINTMENTS_CHANGED' },
    };
  },

  liftClosure: async (world) => {
    const { token, practitionerId } = await halfDay(world);
    const closed = { closure: { ...day, practitionerId }, appointments: 0 };
    const id = await made(world, token, 'closeHalfDays', closed);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 7 }), code: 'STALE_VERSION' },
    };
  },
};
