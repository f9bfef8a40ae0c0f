import type { StaffTodayVisitsQuery } from '$lib/graphql/generated/graphql';

type DayVisit = NonNullable<StaffTodayVisitsQuery['dayVisits']>[number];

/** The day of one centre. */
export interface CentreDay {
  id: string;
  name: string;
  /** Appointments that stand. */
  visits: number;
  /** Those whose hour has come, and of which nobody has said who came. */
  toEnter: number;
  href: string;
}

const booked: readonly unknown[] = ['PLANNED', 'SUMMONED', 'CONFIRMED'];
const attended: readonly unknown[] = ['HELD', 'EXCUSED', 'NOT_EXCUSED'];

/** The appointments of a day by centre, by its name; what was cancelled stands nowhere. */
export function byCentre(visits: readonly DayVisit[], now: number): CentreDay[] {
  const centres = new Map<string, CentreDay>();
  for (const { centre, status, startsAt } of visits) {
    if (!centre || !(booked.includes(status) || attended.includes(status))) continue;
    const day = centres.get(centre.id) ?? {
      ...{ id: centre.id, name: centre.name, visits: 0, toEnter: 0 },
      href: `/service/journee?centre=${centre.id}`,
    };
    day.visits += 1;
    if (booked.includes(status) && startsAt && Date.parse(startsAt) <= now) day.toEnter += 1;
    centres.set(centre.id, day);
  }
  return [...centres.values()].sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
