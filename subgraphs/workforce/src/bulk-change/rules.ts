import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { isTooLarge } from '../employee/list/selection.ts';
import type { BulkChangeRefusal, ChangeEmployeesInput } from '../generated/resolvers.ts';
import { longestTitle } from '../job-post/rules.ts';

/** As many as are changed while the caller waits; more are left to a job. */
export const atOnce = 50;

/** As many as a preview judges one by one, so that its answer stays a matter of seconds. */
export const mostCounted = 2_000;

/** How far from today a day may lie, in days; each employee's own dates are judged by the command. */
const furthestDay = 366;

/** What is asked for: a leaving, a post or another account, each with what belongs to it. */
export type BulkWhat = Pick<
  ChangeEmployeesInput,
  'leftOn' | 'reason' | 'jobTitle' | 'toAccountId' | 'effectiveOn'
>;

/** What speaks against a change whoever is concerned. */
export function bulkRefusals(
  { selection, ...what }: BulkWhat & Pick<ChangeEmployeesInput, 'selection'>,
  title: string | null,
  today: CivilDate,
): BulkChangeRefusal[] {
  const refusals: BulkChangeRefusal[] = [...missingParts(what, title)];
  if (isTooLarge(selection)) refusals.push({ code: 'TOO_MANY', field: 'selection' });
  if (title !== null && title.length > longestTitle) {
    refusals.push({ code: 'TOO_LONG', field: 'jobTitle' });
  }
  const { leftOn, effectiveOn } = what;
  const last = addDays(today, furthestDay);
  if (leftOn && (leftOn < '1950-01-01' || leftOn > last)) {
    refusals.push({ code: 'INVALID_DATE', field: 'leftOn' });
  }
  if (effectiveOn && (effectiveOn < addDays(today, -furthestDay) || effectiveOn > last)) {
    refusals.push({ code: 'INVALID_DATE', field: 'effectiveOn' });
  }
  return refusals;
}

/** Exactly one thing is done, and it is told whole: a reason alone closes nobody, a day alone changes no post. */
function missingParts(
  { leftOn, reason, jobTitle, toAccountId, effectiveOn }: BulkWhat,
  title: string | null,
): BulkChangeRefusal[] {
  const closes = (leftOn ?? reason) != null;
  const moves = toAccountId != null;
  const changes = jobTitle != null || (effectiveOn != null && !moves);
  if ([closes, moves, changes].filter(Boolean).length !== 1) {
    return [{ code: 'REQUIRED', field: null }];
  }
  if (closes) return leftOn ? [] : [{ code: 'REQUIRED', field: 'leftOn' }];
  return changes && title === null ? [{ code: 'REQUIRED', field: 'jobTitle' }] : [];
}

/** Whoever begins later takes the post, or moves, with the first day of work. */
export function changeDay(effectiveOn: CivilDate, startDate: CivilDate): CivilDate {
  return startDate > effectiveOn ? startDate : effectiveOn;
}
