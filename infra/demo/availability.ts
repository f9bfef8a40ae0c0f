import {
  seedRemoteConsents,
  seedUnavailabilities,
  type UnavailabilitySeed,
} from '@vigie/appointments/seed';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { findPersonId } from '@vigie/identity/seed';
import { assistant } from './cast/companies.ts';
import type { SeededEmployee } from './staff.ts';

/** All half-days but Wednesday's. */
const withoutWednesday = 0b1111001111;

/** An apprentice at school one week in three, by last name. */
const atSchool = ['Dubreuil'];

/** At four fifths, by last name. */
const partTime = ['Rivoallan'];

/** Friday afternoon alone: when the service sees people at a distance. */
const fridayAfternoon = 0b1000000000;

/** Away for her work all week, and willing to be seen at a distance, by last name. */
const travelling = ['Haddouche'];

/** Writes when some employees cannot be sent to a visit. */
export async function seedAvailability(
  tx: ActorTransaction,
  staff: readonly SeededEmployee[],
  today: CivilDate,
): Promise<void> {
  const said = staff.flatMap(({ id: employeeId, accountId, lastName }): UnavailabilitySeed[] => {
    const who = { employeeId, accountId };
    if (atSchool.includes(lastName))
      return [{ ...who, halfDays: 0b1111111111, spans: schoolWeeks(today) }];
    if (travelling.includes(lastName)) return [{ ...who, halfDays: fridayAfternoon, spans: [] }];
    return partTime.includes(lastName) ? [{ ...who, halfDays: withoutWednesday, spans: [] }] : [];
  });
  await seedUnavailabilities(tx, said);
}

/** Writes who has told the service that they may be seen at a distance. */
export async function seedConsents(
  tx: { identity: ActorTransaction; appointments: ActorTransaction },
  staff: readonly SeededEmployee[],
  today: CivilDate,
): Promise<void> {
  const recordedBy = await findPersonId(tx.identity, assistant.email);
  if (!recordedBy) throw new Error('Nobody to record a consent');
  await seedRemoteConsents(
    tx.appointments,
    staff
      .filter(({ lastName }) => travelling.includes(lastName))
      .map(({ id: employeeId, accountId }) => ({
        ...{ employeeId, accountId, recordedBy },
        ...{ givenOn: addDays(today, -3), means: 'ORAL' },
      })),
  );
}

function schoolWeeks(today: CivilDate): UnavailabilitySeed['spans'] {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -weekday);
  return Array.from({ length: 8 }, (_, index) => {
    const firstDay = addDays(monday, 14 + index * 21);
    return { firstDay, lastDay: addDays(firstDay, 4), part: null, cause: 'TRAINING' as const };
  });
}
