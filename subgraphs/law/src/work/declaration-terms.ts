import { addMonths } from '../civil-date.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';

/** How long a declaration of the employer stands, in months. */
export const declarationTerms = {
  /** The employer's reasoned list of further posts with particular risks (`WS_EMP_LIST`). */
  employerList: [rule(12, ['R4624-23 III'])],
  /** The derogation that lets minors in training do regulated work (`WS_MINOR_REG`). */
  youthDerogation: [rule(36, ['R4153-40'])],
} satisfies Record<string, LegalValue<number>[]>;

/** Day by which a declaration made on `declaredOn` must be made again, by the law of `day`. */
export function renewalDue(
  declaration: keyof typeof declarationTerms,
  declaredOn: CivilDate,
  day: CivilDate,
): LegalValue<CivilDate> {
  const term = legalValueOn(declarationTerms[declaration], day);
  return { ...term, value: addMonths(declaredOn, term.value) };
}
