import type { CivilDate } from '@vigie/chassis/civil-date';
import { sql, type SQL } from 'drizzle-orm';
import { dayConstant } from '../day-constant.ts';
import type { EmployeeStatus } from '../generated/resolvers.ts';
import { employee } from './table.ts';

/** Where an employment stands on a day. The last day of work still counts as present. */
export function statusOn(
  day: CivilDate,
  { startDate, leftOn }: { startDate: CivilDate; leftOn: CivilDate | null },
): EmployeeStatus {
  if (leftOn !== null && leftOn < day) return 'CLOSED';
  return startDate > day ? 'UPCOMING' : 'ACTIVE';
}

/** The same rule in SQL, for lists. Without a status: everybody who has not left. */
export function hasStatus(status: EmployeeStatus | null | undefined, today: CivilDate): SQL {
  const day = dayConstant(today);
  const left = sql`(${employee.leftOn} is not null and ${employee.leftOn} < ${day})`;
  switch (status) {
    case 'CLOSED':
      // Declared by mistake and taken back: they were never there.
      return sql`${left} and ${employee.withdrawnAt} is null`;
    case 'UPCOMING':
      return sql`not ${left} and ${employee.startDate} > ${day}`;
    case 'ACTIVE':
      return sql`not ${left} and ${employee.startDate} <= ${day}`;
    case 'ANNOUNCED':
      return sql`false`;
    default:
      return sql`not ${left}`;
  }
}
