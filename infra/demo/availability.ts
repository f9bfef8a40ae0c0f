import { seedUnavailabilities, type UnavailabilitySeed } from '@vigie/appointments/seed';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { SeededEmployee } from './staff.ts';

/** All half-days but Wednesday's. */
const withoutWednesday = 0b1111001111;

/** An apprentice at school one week in three, by last name. */
const atSchool = ['Dubreuil'];

/** At four fifths, by last name. */
const partTime = ['Rivoallan'];

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
    return partTime.includes(lastName) ? [{ ...who, halfDays: withoutWednesday, spans: [] }] : [];
  });
  await seedUnavailabilities(tx, said);
}

function schoolWeeks(today: CivilDate): UnavailabilitySeed['spans'] {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -weekday);
  return Array.from({ length: 8 }, (_, index) => {
    const firstDay = addDays(monday, 14 + index * 21);
    return { firstDay, lastDay: addDays(firstDay, 4), cause: 'TRAINING' as const };
  });
}
