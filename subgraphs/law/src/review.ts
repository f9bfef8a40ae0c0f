import type { AgeStatus } from './age.ts';
import { addDays, birthday } from './civil-date.ts';
import type { CivilDate } from './legal-value.ts';
import type { FollowUpFacts } from './facts.ts';
import { overexposureEnd } from './work/overexposure.ts';
import { majorityOn } from './work/youth-work.ts';

/**
 * The first day on which the same facts may give another decision: the 18th birthday of a minor (R4624-18), the end of
 * the follow-up after an over-exposure to radiation (R4451-81); null when neither lies ahead.
 */
export function reviewDay(facts: FollowUpFacts, age: AgeStatus, day: CivilDate): CivilDate | null {
  const { birthDate, radiationOverexposedOn } = facts;
  const days: CivilDate[] = [];
  if (age.minor && birthDate !== undefined) days.push(birthday(birthDate, majorityOn(day)));
  if (radiationOverexposedOn !== undefined) {
    const last = overexposureEnd(radiationOverexposedOn, day);
    if (last >= day) days.push(addDays(last, 1));
  }
  return days.sort()[0] ?? null;
}
