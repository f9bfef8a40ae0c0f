import type { Database } from '@vigie/chassis/database';
import type { EmployeeChanged } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import type { PractitionerKind } from '../practitioner/rules.ts';
import { sql } from 'drizzle-orm';
import { seedAvailabilities, seedCentres, seedPractitioners } from '../seed.ts';
import type { House } from './house-on.ts';

/** Somebody who owes a first visit. */
type Owing = EmployeeChanged & { firstVisit: NonNullable<EmployeeChanged['firstVisit']> };

/** An employee as workforce announces them: a VIP due by 2 February 2027 unless said otherwise. */
export function announcement(change: Partial<Owing> = {}): Owing {
  return {
    employeeId: newId(),
    accountId: newId(),
    version: 1,
    firstName: 'Amélie',
    lastName: 'Le Goff',
    usedName: null,
    startDate: '2026-11-02',
    leftOn: null,
    profile: 'SI',
    firstVisit: {
      kind: 'VIP_INIT',
      latestDate: '2027-02-02',
      performers: ['PHYSICIAN', 'INTERN', 'NURSE'],
    },
    beforeChange: null,
    ...change,
  };
}

/** The same person, followed with an examination instead. */
export function asExamination(event: EmployeeChanged, latestDate: string): EmployeeChanged {
  return {
    ...event,
    version: event.version + 1,
    profile: 'SIR',
    firstVisit: { kind: 'EMA_INIT', latestDate, performers: ['PHYSICIAN', 'INTERN'] },
  };
}

export interface Place {
  centreId: string;
}

/** A centre with one practitioner of a kind and one half-day, 09:00 to 12:00 in slots of 45 minutes, on each day. */
export async function addCentre(
  house: { database: Pick<Database, 'as'> },
  name: string,
  practitioners: readonly { kind: PractitionerKind; days: readonly string[] }[],
): Promise<Place> {
  const centreId = newId();
  const address = { street: '3 rue du Marché', postCode: '35000', city: 'Rennes' };
  await house.database.as({ kind: 'seed' }, (tx) =>
    seedCentres(tx, [{ id: centreId, name, ...address, phone: '02 61 91 00 00' }]),
  );
  for (const { kind, days } of practitioners) await openDaysAt(house, centreId, kind, days, name);
  return { centreId };
}

/** The same at a place that there is already. */
export async function openDaysAt(
  house: { database: Pick<Database, 'as'> },
  centreId: string,
  kind: PractitionerKind,
  days: readonly string[],
  name = '',
): Promise<void> {
  const practitionerId = newId();
  const hours = { from: '09:00', until: '12:00', slotMinutes: 45 };
  await house.database.as({ kind: 'seed' }, async (tx) => {
    await seedPractitioners(tx, [{ id: practitionerId, name: `${kind} ${name}`, kind }]);
    const sessions = days.map((day) => ({ practitionerId, centreId, day, ...hours }));
    await seedAvailabilities(tx, sessions);
  });
}

/** Somebody of an account who owes a first visit; the visit, which waits for a slot. */
export async function addDue(
  house: Pick<House, 'receive' | 'rows'>,
  accountId: string,
): Promise<string> {
  const event = announcement({ accountId });
  await house.receive(event);
  const [row] = await house.rows<{ id: string }>(
    sql`select id from appointments.visit where employee_id = ${event.employeeId}`,
  );
  if (!row) throw new Error('A hire that owes no visit');
  return row.id;
}
