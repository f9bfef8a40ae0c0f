import type { AgeStatus } from '../age.ts';
import type { FollowUpDecision } from '../decision.ts';
import { isValidOn, LAW_DESCRIBED_FROM, type CivilDate } from '../legal-value.ts';
import { decideFollowUp } from '../profile.ts';
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
export function weigh(code: QuestionCode, asking: Asking, day: CivilDate): Weighed {
  const row = questionBank[code];
  const { birthDate, startDate, contract } = asking;
  const facts = { situations: row.proposes, birthDate, startDate, contract };
  const outcome = outcomeOf(decideFollowUp(facts, day));
  const regulated = outcome === 'SIR_MINOR';
  return {
    code,
    row,
    outcome,
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
  const row = questionBank[code];
  if (asking.answered?.includes(code)) return 'ANSWERED';
  if (isCalledFor(row, asking.jobTitle ?? '')) return 'JOB_TITLE';
  const forbidden = row.proposes.some((each) => forbiddenOnFixedTerm(each, day));
  return forbidden && isFixedTerm(asking.contract) ? 'FORBIDDEN_ON_FIXED_TERM' : 'TRADE';
}

function outcomeOf({ profile, subProfile, documents }: FollowUpDecision): Weighed['outcome'] {
  if (profile === 'SI' && documents.length > 0) return 'CERTIFICATE';
  return subProfile ?? profile;
}
