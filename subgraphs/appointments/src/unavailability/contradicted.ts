import type { Loaders } from '../loaders.ts';
import { isBooked } from '../visit/state.ts';
import type { ShownVisit } from '../visit/table.ts';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Unavailability } from './queries.ts';
import { isAway } from './rules.ts';

/** Appointments to come that were told or chosen, at an hour at which the employee cannot come. */
export async function contradictedBy(
  said: Unavailability,
  { visitsOfEmployee, centre }: Pick<Loaders, 'visitsOfEmployee' | 'centre'>,
  today: CivilDate,
): Promise<ShownVisit[]> {
  const visits = await visitsOfEmployee.load(said.employeeId);
  const judged = await Promise.all(
    visits.map(async (visit) => {
      const { status, startsAt, day, centreId } = visit;
      if (!isBooked(status) || !startsAt || !day || !centreId || day < today) return false;
      const there = await centre.load(centreId);
      return there !== null && isAway(said, { startsAt, day, zone: there.zone });
    }),
  );
  return visits.filter((_, index) => judged[index]);
}
