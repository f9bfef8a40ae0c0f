import type { CivilDate } from '@vigie/chassis/civil-date';
import { weightOf, type Profile } from '../planning/plan/priority.ts';
import { daysLate } from '../planning/rules.ts';
import type { VisitRow } from '../visit/table.ts';

type Ranked = Pick<VisitRow, 'id' | 'kind' | 'employeeId' | 'latestDate'>;

/**
 * Visits in the order in which they choose another slot: what counts most first, as when a night plans them (hires and
 * returns, SIR, SIA, SI, more with each month of lateness), then by legal date.
 */
export function inLegalOrder<Visit extends Ranked>(
  visits: readonly Visit[],
  profiles: ReadonlyMap<string, Profile>,
  today: CivilDate,
): Visit[] {
  const weights = new Map(
    visits.map(({ id, kind, employeeId, latestDate }) => [
      id,
      weightOf(kind, profiles.get(employeeId) ?? 'SI', daysLate(today, latestDate)),
    ]),
  );
  return visits.toSorted(
    (one, other) =>
      weights.get(other.id)! - weights.get(one.id)! ||
      Number(one.latestDate > other.latestDate) - Number(one.latestDate < other.latestDate) ||
      Number(one.id > other.id) - Number(one.id < other.id),
  );
}
