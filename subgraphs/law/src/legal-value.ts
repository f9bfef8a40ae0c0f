/** A civil date without time or zone, written `YYYY-MM-DD` (ISO 8601). Dates so written sort as text. */
export type CivilDate = string;

/** How sure we are that a value is the law. */
export type Certainty =
  /** Read in an official text or page. */
  | 'confirmed'
  /** Deduced from official texts, not read word for word. */
  | 'inferred'
  /** What services do, without a text that says so. */
  | 'practice'
  /** Sources disagree, or the text was not read. */
  | 'uncertain';

/** From the surest to the most doubtful. */
const fromSurest: readonly Certainty[] = ['confirmed', 'inferred', 'practice', 'uncertain'];

/** Whether `one` is surer than `other`. */
export function isSurer(one: Certainty, other: Certainty): boolean {
  return fromSurest.indexOf(one) < fromSurest.indexOf(other);
}

/** A text that founds a rule, as shown to users. */
export interface LegalBasis {
  /** The short form used as key everywhere, e.g. `R4624-23 I 3°`. */
  article: string;
  /** The form in which a French reader expects it, e.g. `art. R. 4624-23 I 3° du code du travail`. */
  label?: string;
}

/** Something that the law says between two days, both included. */
export interface LegalValue<T> {
  value: T;
  /** Articles in short form, e.g. `['R4624-10']`; articles without a code are of the code du travail. */
  basis: string[];
  /** First day on which the value holds, or the first day that this package describes. */
  from: CivilDate;
  /** Last day on which it holds; absent while it is the law of today. */
  until?: CivilDate;
  /** Day on which somebody last compared the value with the text. */
  checkedOn: CivilDate;
  certainty: Certainty;
  note?: string;
}

/**
 * First day that this package describes. Every change since that day is listed in its source, so that a value
 * not known to have changed is given this day as its start. Asking about an earlier day is an error.
 */
export const LAW_DESCRIBED_FROM: CivilDate = '2024-01-01';

/** Whether something dated holds on `day` (first and last day included). */
export function isValidOn(period: { from: CivilDate; until?: CivilDate }, day: CivilDate): boolean {
  return period.from <= day && (period.until === undefined || day <= period.until);
}

/**
 * The value that is the law on `day`.
 * @throws RangeError when no version covers that day: silence must not pass for a rule.
 */
export function legalValueOn<T>(versions: readonly LegalValue<T>[], day: CivilDate): LegalValue<T> {
  const valid = versions.find((version) => isValidOn(version, day));
  if (!valid) throw new RangeError(`no version of this rule is known on ${day}`);
  return valid;
}

/** The citation of an article as a French reader expects it; texts outside the code keep their own words. */
export function legalBasis(article: string): LegalBasis {
  const ofTheCode = /^([LRD])(\d.*)$/.exec(article);
  return {
    article,
    label: ofTheCode ? `art. ${ofTheCode[1]}. ${ofTheCode[2]} du code du travail` : article,
  };
}
