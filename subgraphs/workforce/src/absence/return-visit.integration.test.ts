import {
  seedAvailabilities,
  seedCentres,
  seedPractitioners,
} from '../../../appointments/src/seed.ts';
import { openDatabase } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addMember, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openAbsenceDesk, refusedFor, type AbsenceDesk } from '../testing/absence.ts';
import { familyName, openDesk, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let absences: AbsenceDesk;
let member: TestMember;
let hr: string;
let reader: string;
let counter = 0;

/** Working days from 30 November to 18 December 2026. */
const days = Array.from({ length: 19 }, (_, index) =>
  new Date(Date.UTC(2026, 10, 30 + index)).toISOString().slice(0, 10),
).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-21T08:00:00Z');
  await addPhysician();
  await house.startWork();
  desk = openDesk(house);
  absences = openAbsenceDesk(house);
  member = await addMember(house, 'Fournil');
  ({ token: hr } = await member.userWith('hr'));
  ({ token: reader } = await member.userWith('reader'));
});

afterAll(() => house.stop());

/** A nurse who sits there earlier every day, and a physician. */
async function addPhysician(): Promise<void> {
  const appointments = openDatabase({
    url: house.database.urls.appointments,
    subgraph: 'appointments',
    connections: 1,
  });
  await appointments.as({ kind: 'seed' }, async (tx) => {
    const centreId = newId();
    const address = { street: '3 rue du Marché', postCode: '35000', city: 'Rennes' };
    await seedCentres(tx, [{ id: centreId, name: 'Centre', ...address, phone: '02 61 91 00 00' }]);
    for (const kind of ['NURSE', 'PHYSICIAN'] as const) {
      const practitionerId = newId();
      await seedPractitioners(tx, [{ id: practitionerId, name: kind, kind }]);
      const hours = { from: '09:00', until: '12:00', slotMinutes: 45 };
      const sessions = days.map((day) => ({ practitionerId, centreId, day, ...hours }));
      await seedAvailabilities(tx, sessions);
    }
  });
  await appointments.close();
}

interface Visit {
  kind: string;
  status: string;
  latestDate: string;
  startsAt: string | null;
  practitioner: { kind: string } | null;
}

const visitFields = 'kind status latestDate startsAt practitioner { kind }';

async function returnVisitOf(id: string, token = hr): Promise<Visit | null> {
  const { data } = await house.ask<{ absence: { returnVisit: Visit | null } | null }>(
    token,
    `{ absence(id: "${id}") { returnVisit { ${visitFields} } } }`,
  );
  return data?.absence?.returnVisit ?? null;
}

/** The return visit of an absence, once it stands as expected. */
function becomes(id: string, expected: (visit: Visit | null) => boolean): Promise<Visit | null> {
  return vi.waitFor(
    async () => {
      const visit = await returnVisitOf(id);
      if (!expected(visit)) throw new Error(JSON.stringify(visit));
      return visit;
    },
    { timeout: 20_000, interval: 50 },
  );
}

const planned = (visit: Visit | null): boolean => visit?.status === 'PLANNED';
const dayOf = (visit: Visit | null): string => visit?.startsAt?.slice(0, 10) ?? '';

/** Away for 70 days until 29 November: back on 30 November, visit by 8 December. */
async function longLeave(change: object = {}): Promise<string> {
  const lastName = familyName(++counter);
  const { id: employeeId } = await desk.hired(hr, member.accountId, {
    ...{ lastName, startDate: '2020-03-02' },
  });
  const { id } = await absences.declared(hr, {
    ...{ employeeId, cause: 'SICKNESS', firstDay: '2026-09-21', expectedLastDay: '2026-11-29' },
    ...change,
  });
  return id;
}

describe('la visite de reprise demandée', () => {
  it('est planifiée entre le retour et huit jours plus tard, avec un médecin', async () => {
    const id = await longLeave();
    expect(await returnVisitOf(id)).toBeNull();
    const { absence } = await absences.request(hr, { id });
    expect(absence?.returnVisitRequest).toEqual({ possible: false, blockedBy: 'ALREADY_ASKED' });
    const visit = await becomes(id, planned);
    expect(visit).toMatchObject({
      ...{ kind: 'REPRISE_NP', latestDate: '2026-12-08', practitioner: { kind: 'PHYSICIAN' } },
    });
    expect(dayOf(visit) >= '2026-11-30' && dayOf(visit) <= '2026-12-08').toBe(true);
    expect(refusedFor(await absences.request(hr, { id }))).toEqual(['ALREADY_ASKED id']);
  });

  it('ne dit pas sa cause à qui voit les visites sans voir les causes', async () => {
    const { id: employeeId } = await desk.hired(hr, member.accountId, {
      ...{ lastName: familyName(++counter), startDate: '2020-03-02', sex: 'FEMALE' },
    });
    const { id } = await absences.declared(hr, {
      ...{ employeeId, cause: 'MATERNITY', firstDay: '2026-08-10', expectedLastDay: '2026-11-29' },
      requestReturnVisit: true,
    });
    expect((await becomes(id, planned))?.kind).toBe('REPRISE_MAT');
    const { data } = await house.ask<{ employee: { visits: Visit[] } }>(
      reader,
      `{ employee(id: "${employeeId}") { visits { ${visitFields} } } }`,
    );
    const kinds = data?.employee.visits.map(({ kind }) => kind);
    expect(kinds).toContain('REPRISE');
    expect(kinds?.some((kind) => kind.startsWith('REPRISE_'))).toBe(false);
  });

  it('suit la fin de l’arrêt, et tombe quand elle n’est plus due', async () => {
    const id = await longLeave({ requestReturnVisit: true });
    await becomes(id, planned);
    await absences.update(hr, { id, version: 1, expectedLastDay: '2026-12-13' });
    const later = await becomes(
      id,
      (visit) => planned(visit) && visit?.latestDate === '2026-12-22',
    );
    expect(dayOf(later) >= '2026-12-14').toBe(true);
    const shorter = await absences.update(hr, {
      ...{ id, version: 2, expectedLastDay: '2026-11-13' },
    });
    expect(shorter.absence).toMatchObject({ returnVisitBy: null });
    await becomes(id, (visit) => visit?.status === 'NO_LONGER_DUE');
  });

  it('tombe avec une absence retirée', async () => {
    const id = await longLeave({ requestReturnVisit: true });
    await becomes(id, planned);
    await absences.withdraw(hr, { id, version: 1 });
    await becomes(id, (visit) => visit?.status === 'NO_LONGER_DUE');
  });

  it('n’est pas possible sans fin connue, ni sous le seuil, ni pour qui part avant', async () => {
    const endless = await longLeave({ expectedLastDay: null });
    expect(refusedFor(await absences.request(hr, { id: endless }))).toEqual(['END_UNKNOWN']);
    const short = await longLeave({ expectedLastDay: '2026-11-18' });
    expect(refusedFor(await absences.request(hr, { id: short }))).toEqual(['NOT_DUE']);
    const { id: employeeId, version } = await desk.hired(hr, member.accountId, {
      ...{ lastName: familyName(++counter), startDate: '2020-03-02' },
    });
    await desk.close(hr, { id: employeeId, version, leftOn: '2026-12-04' });
    const { id: leaving } = await absences.declared(hr, {
      ...{ employeeId, cause: 'SICKNESS', firstDay: '2026-09-21', expectedLastDay: '2026-11-29' },
    });
    expect(refusedFor(await absences.request(hr, { id: leaving }))).toEqual(['LEAVES']);
  });
});
