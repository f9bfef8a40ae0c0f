import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { isTooLarge } from '../employee/list/selection.ts';
import type { BulkChangeRefusal, ChangeEmployeesInput } from '../generated/resolvers.ts';
import { longestTitle } from '../job-post/rules.ts';

/** As many as are changed while the caller waits; more are left to a job. */
export const atOnce = 50;

/** How far ahead of today a last day may lie, in days; each employee's own dates are judged by the command. */
const furthestDay = 366;

/** What speaks against a change whoever is concerned. */
export function bulkRefusals(
  { selection, leftOn, jobTitle }: ChangeEmployeesInput,
  title: string | null,
  today: CivilDate,
): BulkChangeRefusal[] {
  const refusals: BulkChangeRefusal[] = [];
  if (isTooLarge(selection)) refusals.push({ code: 'TOO_MANY', field: 'selection' });
  const given = [leftOn, jobTitle].filter((value) => value !== undefined && value !== null).length;
  if (given !== 1) refusals.push({ code: 'REQUIRED', field: null });
  else if (!leftOn && title === null) refusals.push({ code: 'REQUIRED', field: 'jobTitle' });
  if (title !== null && title.length > longestTitle) {
    refusals.push({ code: 'TOO_LONG', field: 'jobTitle' });
  }
  if (leftOn && (leftOn < '1950-01-01' || leftOn > addDays(today, furthestDay))) {
    refusals.push({ code: 'INVALID_DATE', field: 'leftOn' });
  }
  return refusals;
}
