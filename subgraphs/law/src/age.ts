import { ageOn } from './civil-date.ts';
import type { CivilDate } from './legal-value.ts';
import type { FollowUpFacts } from './profile.ts';

/** What the birth date says; all false while it is unknown. */
export interface AgeStatus {
  /** Under 18 on the later of the day and the start: a hire announced early is judged on the first day worked. */
  minor: boolean;
  /** 18 or older on that day. */
  adult: boolean;
  /** Under 18 on the first day worked, whatever the age reached since. */
  startedAsMinor: boolean;
}

/**
 * The age of the worker as far as the law of follow-up asks.
 * @throws RangeError when a text is no date or the birth lies after the start or the day.
 */
export function ageStatus({ birthDate, startDate }: FollowUpFacts, day: CivilDate): AgeStatus {
  if (birthDate === undefined) return { minor: false, adult: false, startedAsMinor: false };
  const isUnder18On = (date: CivilDate) => ageOn(date, birthDate) < 18;
  if (startDate === undefined) {
    const minor = isUnder18On(day);
    return { minor, adult: !minor, startedAsMinor: false };
  }
  const startedAsMinor = isUnder18On(startDate);
  const minor = startDate < day ? startedAsMinor && isUnder18On(day) : startedAsMinor;
  return { minor, adult: !minor, startedAsMinor };
}
