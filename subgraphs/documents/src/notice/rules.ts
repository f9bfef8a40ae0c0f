import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { isWorkingDay } from '@vigie/chassis/working-day';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DocumentKind, NoticeVerdict } from '../generated/resolvers.ts';
import type { AnswerRow, ArrivalRow } from './table.ts';

/** What can be contested, and binds from a certain date on: L4624-7 and R4624-55. */
export const noticeKinds: readonly DocumentKind[] = ['APTITUDE', 'UNFITNESS', 'MEASURES'];

/** What the employer answers in writing where they do not follow it: indications and proposals (L4624-6). */
export const answeredKinds: readonly DocumentKind[] = ['UNFITNESS', 'MEASURES'];

/** Days from the arrival within which a notice is contested (R4624-45). */
const appealDays = 15;

/** Characters of written reasons at most; the table says the same. */
const longestReasons = 4000;

/** Answers to one notice at most. */
export const mostAnswers = 20;

/** What is known of one notice. */
export interface NoticeFacts {
  kind: DocumentKind;
  arrivals: readonly ArrivalRow[];
  answers: readonly AnswerRow[];
}

/** The certain day on which it reached the employer: whatever came first. */
export function reachedOn({ arrivals }: Pick<NoticeFacts, 'arrivals'>): CivilDate | null {
  return arrivals.map(({ arrivedOn }) => arrivedOn).sort()[0] ?? null;
}

/**
 * Last day on which a notice that arrived on `day` can be contested: the day itself does not count (art. 641 of the code
 * de procédure civile), and a delay that ends on a Saturday, Sunday or holiday runs on to the next working day (art. 642).
 */
export function appealUntil(day: CivilDate): CivilDate {
  let last = addDays(day, appealDays);
  while (!isWorkingDay(last)) last = addDays(last, 1);
  return last;
}

/** Whether a written answer is awaited that nobody has given. */
export function answerAwaited({ kind, answers }: Pick<NoticeFacts, 'kind' | 'answers'>): boolean {
  return answeredKinds.includes(kind) && answers.length === 0;
}

/** A notice that nobody has fetched waits for so many days; an answer, from the arrival on. */
const [waitsUnread, waitsForAnswer] = [90, 365];

/** Whether a notice that came on `receivedOn` waits for the employer today. */
export function waitsForEmployer(
  facts: NoticeFacts,
  receivedOn: CivilDate,
  today: CivilDate,
): boolean {
  const reached = reachedOn(facts);
  if (reached === null) return addDays(receivedOn, waitsUnread) >= today;
  if (!answeredKinds.includes(facts.kind)) return false;
  if (appealUntil(reached) >= today) return true;
  return answerAwaited(facts) && addDays(reached, waitsForAnswer) >= today;
}

/** What speaks against an answer. */
export function answerRefusals(verdict: NoticeVerdict, reasons: string): DocumentRefused[] {
  if (verdict !== 'FOLLOWED' && !reasons) return [{ code: 'REQUIRED', field: 'reasons' }];
  return reasons.length > longestReasons ? [{ code: 'TOO_LONG', field: 'reasons' }] : [];
}

/** What speaks against the day of a letter: it lies ahead, or before the paper was here to be sent. */
export function arrivalRefusals(
  { means, arrivedOn }: Pick<ArrivalRow, 'means' | 'arrivedOn'>,
  effectiveOn: CivilDate,
  today: CivilDate,
): DocumentRefused[] {
  // Nobody can say that a file was fetched here: this is known.
  if (means === 'PORTAL') return [{ code: 'NOTHING', field: 'means' }];
  if (arrivedOn > today) return [{ code: 'FUTURE_DATE', field: 'arrivedOn' }];
  return arrivedOn < effectiveOn ? [{ code: 'TOO_EARLY', field: 'arrivedOn' }] : [];
}
