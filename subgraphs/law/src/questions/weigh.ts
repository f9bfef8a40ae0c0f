import type { AgeStatus } from '../age.ts';
import { documentsFor } from '../certificate/documents.ts';
import { establishGrounds, strongestOf } from '../ground.ts';
import { isValidOn, LAW_DESCRIBED_FROM, type CivilDate } from '../legal-value.ts';
import { defaultParameters } from '../parameters.ts';
import { forbiddenOnFixedTerm, isFixedTerm } from '../work/fixed-term.ts';
import { questionBank, type QuestionCode } from './bank.ts';
import type { Asking, QuestionRow } from './question.ts';
import { isCalledFor } from './title.ts';

/** A question with what it means for one person. */
export interface Weighed {
  code: QuestionCode;
  row: QuestionRow;
  /** What calls for it, the most pressing first. */
  call: (typeof calls)[number];
  /** What « oui » would make of the follow-up. */
  outcome: (typeof outcomes)[number];
}

/** What calls for a question, the most pressing first. */
const calls = [
  'REGULATED_BEFORE_18',
  'ANSWERED',
  'JOB_TITLE',
  'FORBIDDEN_ON_FIXED_TERM',
  'TRADE',
] as const;

/** What an answer may lead to, the furthest from a simple follow-up first. */
const outcomes = ['SIR_A', 'SIR_MINOR', 'SIR', 'SIA', 'CERTIFICATE', 'SI'] as const;

/** Weighs a question for somebody by what the law of `day` would make of « oui ». */
export function weigh(code: QuestionCode, asking: Asking, age: AgeStatus, day: CivilDate): Weighed {
  const row = questionBank[code];
  const outcome = outcomeOf(row, age, day);
  const regulated = outcome === 'SIR_MINOR';
  return {
    ...{ code, row, outcome },
    call: regulated ? 'REGULATED_BEFORE_18' : callFor(code, asking, day),
  };
}

/** Sorts what is asked most surely first. */
export function byCall(one: Weighed, other: Weighed): number {
  return calls.indexOf(one.call) - calls.indexOf(other.call);
}

/** Sorts what would change the follow-up most first. */
export function byOutcome(one: Weighed, other: Weighed): number {
  return outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome);
}

/** Whether the question is one of that day, and asked at that age. */
export function isAsked({ row }: Weighed, { minor }: AgeStatus, day: CivilDate): boolean {
  const { from = LAW_DESCRIBED_FROM, until, age } = row;
  if (age !== undefined && minor !== (age === 'minor')) return false;
  return isValidOn(until === undefined ? { from } : { from, until }, day);
}

function callFor(code: QuestionCode, asking: Asking, day: CivilDate): Weighed['call'] {
  if (asking.answered?.includes(code)) return 'ANSWERED';
  if (isCalledFor(code, asking.jobTitle ?? '')) return 'JOB_TITLE';
  const forbidden = questionBank[code].proposes.some((each) => forbiddenOnFixedTerm(each, day));
  return forbidden && isFixedTerm(asking.contract) ? 'FORBIDDEN_ON_FIXED_TERM' : 'TRADE';
}

/** What differs between services does not change the order of questions. */
function outcomeOf({ proposes }: QuestionRow, age: AgeStatus, day: CivilDate): Weighed['outcome'] {
  const grounds = establishGrounds({ situations: proposes }, age, day, defaultParameters);
  const { profile, subProfile } = strongestOf(grounds);
  if (profile === 'SI' && documentsFor(grounds, day).length > 0) return 'CERTIFICATE';
  return subProfile ?? profile;
}
