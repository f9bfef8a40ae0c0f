import { ageOn, later } from './civil-date.ts';
import type { CivilDate } from './legal-value.ts';
import type { FollowUpFacts } from './facts.ts';
import { majorityOn } from './work/youth-work.ts';

/** What the birth date says; all false while it is unknown. */
export interface AgeStatus {
  /** Completed years on the later of the day and the start; null while the birth date is unknown. */
  years: number | null;
  /** Under 18 then: a hire announced early is judged on the first day worked. */
  minor: boolean;
  /** 18 or older then. */
  adult: boolean;
  /** Under 18 on the first day worked, whatever the age reached since. */
  startedAsMinor: boolean;
}

/**
 * The age of the worker as far as the law of follow-up asks.
 * @throws RangeError when a text is no date or the birth lies after the start or the day.
 */
export function ageStatus({ birthDate, startDate }: FollowUpFacts, day: CivilDate): AgeStatus {
  if (birthDate === undefined) {
    return { years: null, minor: false, adult: false, startedAsMinor: false };
  }
  const adultFrom = majorityOn(day);
  const years = ageOn(later(day, startDate ?? day), birthDate);
  const minor = years < adultFrom;
  const startedAsMinor = startDate !== undefined && ageOn(startDate, birthDate) < adultFrom;
  return { years, minor, adult: !minor, startedAsMinor };
}
