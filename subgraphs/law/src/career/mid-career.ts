import { addMonths, birthday, later, parseCivilDate } from '../civil-date.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';

/** Age of the mid-career visit, in years, where no branch agreement sets another. */
export const midCareerAge: LegalValue<number>[] = [rule(45, ['L4624-2-2'])];

/** Years before its term within which it may be held together with another visit of the physician. */
export const midCareerAnticipation: LegalValue<number>[] = [rule(2, ['L4624-2-2'])];

/**
 * First calendar year in which somebody could reach its term: who was older then is not concerned.
 */
export const midCareerSince: LegalValue<number>[] = [
  rule(2022, ['L4624-2-2'], {
    certainty: 'inferred',
    note: 'La visite existe depuis le 31 mars 2022 ; rien n’a été lu pour qui avait déjà dépassé l’âge.',
  }),
];

/** Months after the visit within which the employer holds the career interview. */
export const careerInterviewDelay: LegalValue<number>[] = [
  rule(2, ['L6315-1 IV', 'L4624-3'], { from: '2025-10-26' }),
];

/** When a mid-career visit may be held. */
export interface MidCareerTerm {
  /** First day on which it may be held together with another visit of the physician. */
  coupledFrom: CivilDate;
  /** First day on which it may be held for itself: that of the calendar year. */
  earliest: CivilDate;
  /** Last day of the calendar year, or the first day of a job begun after it: « au retour à l'emploi ». */
  latest: CivilDate;
  law: LegalValue<number>;
}

/**
 * The mid-career visit of somebody born then; undefined for who was past the age before the visit existed.
 * @param agreedAge age set by a branch agreement, in years
 */
export function midCareerTerm(
  birthDate: CivilDate,
  startDate: CivilDate,
  agreedAge: number | undefined,
  day: CivilDate,
): MidCareerTerm | undefined {
  const law = legalValueOn(midCareerAge, day);
  const { year } = parseCivilDate(birthday(birthDate, agreedAge ?? law.value));
  if (year < legalValueOn(midCareerSince, day).value) return undefined;
  const end = `${year}-12-31`;
  const earliest = `${year}-01-01`;
  const late = startDate > end;
  return {
    coupledFrom: midCareerCoupledFrom(earliest, day),
    earliest,
    latest: later(end, startDate),
    law: late ? { ...law, certainty: 'uncertain' } : law,
  };
}

/**
 * First day on which a mid-career visit may take place, together with another visit by then.
 * @param earliest first day of the year of its term
 */
export function midCareerCoupledFrom(earliest: CivilDate, day: CivilDate): CivilDate {
  const { year } = parseCivilDate(earliest);
  return `${year - legalValueOn(midCareerAnticipation, day).value}-01-01`;
}

/**
 * Last day of the employer's career interview after a mid-career visit.
 * @throws RangeError before 2025-10-26, when there was no such delay
 */
export function careerInterviewBy(visitDay: CivilDate, day: CivilDate): LegalValue<CivilDate> {
  const delay = legalValueOn(careerInterviewDelay, day);
  return { ...delay, value: addMonths(visitDay, delay.value) };
}
