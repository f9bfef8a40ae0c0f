import type { CivilDate } from '@vigie/chassis/civil-date';

/** A month and the day on which it is counted. */
export interface CountedMonth {
  year: number;
  month: number;
  day: CivilDate;
}

/** Every month of some years that has begun, with its last day; the running one with today. */
export function countedMonths(years: readonly number[], today: CivilDate): CountedMonth[] {
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
      const first = `${year}-${String(month).padStart(2, '0')}-01`;
      if (first > today) return [];
      const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      return [{ year, month, day: last < today ? last : today }];
    }),
  );
}
