import { bitsOf, weekHalfDays } from '@vigie/appointments/preference/rules';
import { openDaysAt } from '@vigie/appointments/testing/cast';
import { seedCentres, seedEmployees, seedPreferences } from '@vigie/appointments/seed';
import type { Database } from '@vigie/chassis/database';
import { addDays } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import type { Sql } from 'postgres';

const practitioners = 20;
const days = 260;

/** A service with more free slots than anybody will book: a year of mornings of twenty physicians at one centre. */
export async function openMornings(database: Database): Promise<void> {
  const id = newId();
  const address = { street: '1 quai des Essais', postCode: '49990', city: 'Saint-Aubance' };
  await database.as({ kind: 'seed' }, (tx) =>
    seedCentres(tx, [{ id, name: 'Centre de mesure', ...address, phone: '02 61 91 00 00' }]),
  );
  const today = new Date().toISOString().slice(0, 10);
  const mornings = Array.from({ length: days }, (_, index) => addDays(today, index + 1));
  for (let number = 0; number < practitioners; number += 1)
    await openDaysAt({ database }, id, 'PHYSICIAN', mornings, String(number));
}

/** An employer that can spare two of its people at a time. */
export async function addEmployer(database: Database): Promise<string> {
  const accountId = newId();
  await database.as({ kind: 'seed' }, (tx) =>
    seedPreferences(tx, [
      {
        ...{ accountId, halfDays: bitsOf(weekHalfDays), company: 'AT_MOST', atMost: 2 },
        ...{ noticeDays: null, closures: [] },
      },
    ]),
  );
  return accountId;
}

/**
 * Visits of people who owe one.
 * @param employer of all of them; each of another one when absent
 * @returns their identifiers
 */
export async function addVisits(
  database: Database,
  admin: Sql,
  count: number,
  employer?: string,
): Promise<string[]> {
  const people = Array.from({ length: count }, () => ({
    ...{
      id: newId(),
      accountId: employer ?? newId(),
      firstName: 'Anne',
      lastName: 'Mesure',
      usedName: null,
    },
    ...{ startDate: '2026-01-05', profile: 'SI' as const },
  }));
  await database.as({ kind: 'seed' }, (tx) => seedEmployees(tx, people));
  const ids = people.map(({ id }) => id);
  const rows = await admin<{ id: string }[]>`
    insert into appointments.visit (id, account_id, employee_id, kind, status, performers, latest_date)
    select gen_random_uuid(), account_id, id, 'VIP_INIT', 'TO_PLAN',
      array['PHYSICIAN', 'INTERN', 'NURSE'], current_date + 90
    from appointments.employee where id = any(${ids}::uuid[]) returning id`;
  return rows.map(({ id }) => id);
}
