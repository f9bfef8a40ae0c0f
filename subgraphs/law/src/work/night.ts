import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';

/** When somebody who works at night is a night worker in the sense of the law. */
export interface NightThresholds {
  /** Times a week, in the usual schedule… */
  timesAWeek: number;
  /** …and night hours each time. */
  hoursATime: number;
  /** Or night hours over twelve consecutive months, unless an extended agreement sets another number. */
  hoursAYear: number;
}

/** Either threshold suffices. */
export const nightThresholds: LegalValue<NightThresholds>[] = [
  rule({ timesAWeek: 2, hoursATime: 3, hoursAYear: 270 }, ['L3122-5', 'L3122-16', 'L3122-23']),
];

/** What is known of work at night; what is unknown is left out. */
export interface NightSchedule {
  timesAWeek?: number;
  hoursATime?: number;
  hoursAYear?: number;
  /** Yearly hours of an extended agreement. */
  agreedHoursAYear?: number;
}

/** Whether the schedule makes a night worker on `day`; null when what is known does not tell. */
export function isNightWorker(schedule: NightSchedule, day: CivilDate): boolean | null {
  const limits = legalValueOn(nightThresholds, day).value;
  const { timesAWeek, hoursATime, hoursAYear, agreedHoursAYear } = schedule;
  const often = timesAWeek === undefined ? null : timesAWeek >= limits.timesAWeek;
  const long = hoursATime === undefined ? null : hoursATime >= limits.hoursATime;
  const yearly =
    hoursAYear === undefined ? null : hoursAYear >= (agreedHoursAYear ?? limits.hoursAYear);
  if ((often && long) || yearly) return true;
  const usual = often === false || long === false ? false : null;
  return usual === false && yearly === false ? false : null;
}
