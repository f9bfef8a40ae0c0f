import { findSituation } from '../situation.ts';
import { emptyWords, wordsOf } from '../situation-search.ts';
import type { QuestionRow } from './question.ts';

/**
 * Whether a job title calls for the question: one of the search words of its situations, or of its own titles, stands in
 * it whole, for a woman or a man (« cariste », « infirmier » for « infirmière », « agent de sécurité »).
 */
export function isCalledFor(row: QuestionRow, jobTitle: string): boolean {
  const written = new Set(stemsOf(jobTitle));
  return wordsFor(row)
    .map(stemsOf)
    .some((stems) => stems.length > 0 && stems.every((stem) => written.has(stem)));
}

function wordsFor({ proposes, titles }: QuestionRow): string[] {
  const keywords = proposes.flatMap((code) => findSituation(code)?.keywords ?? []);
  return [...keywords, ...(titles?.split(', ') ?? [])];
}

/** Words without what tells a woman from a man, nor a trade from its place. */
function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !emptyWords.has(word))
    .map((word) => word.replace(/(?<=.{4})(euse|eur|rice|iere|ier|ere|er|ienne|ien|e)$/, ''));
}
