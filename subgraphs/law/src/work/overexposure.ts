import { addMonths } from '../civil-date.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';

/** How long a worker over-exposed to ionising radiation is followed as category A, in months. */
export const overexposureFollowUp: LegalValue<number>[] = [rule(12, ['R4451-81', 'R4451-82'])];

/** Last day of the category A follow-up after an over-exposure found on `foundOn`. */
export function overexposureEnd(foundOn: CivilDate, day: CivilDate): CivilDate {
  return addMonths(foundOn, legalValueOn(overexposureFollowUp, day).value);
}

/** Whether an over-exposure found on `foundOn` still asks for that follow-up on `day`. */
export function isAfterOverexposure(foundOn: CivilDate | undefined, day: CivilDate): boolean {
  return foundOn !== undefined && foundOn <= day && day <= overexposureEnd(foundOn, day);
}
