import type { CivilDate } from '@vigie/chassis/civil-date';

/** Day of which the people of a year are told: its last one, today while it runs or is still to come. */
export function dayCounted(year: number, today: CivilDate): CivilDate {
  const last = `${year}-12-31`;
  return last < today ? last : today;
}
