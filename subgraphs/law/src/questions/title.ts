import { findSituation } from '../situation.ts';
import { emptyWords, wordsOf } from '../situation-search.ts';
import { questionBank, type QuestionCode } from './bank.ts';
import type { QuestionRow } from './question.ts';

/**
 * Whether a job title calls for the question: one of the search words of its situations, or of its own titles, stands in
 * it whole, for a woman or a man (« cariste », « infirmier » for « infirmière », « agent de sécurité »).
 */
export function isCalledFor(code: QuestionCode, jobTitle: string): boolean {
  if (jobTitle === '') return false;
  const written = new Set(stemsOf(jobTitle));
  return stemsFor[code].some((stems) => stems.every((stem) => written.has(stem)));
}

/** Words without what tells a woman from a man, nor a trade from its place. */
function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !emptyWords.has(word))
    .map((word) => word.replace(/(?<=.{4})(euse|eur|rice|iere|ier|ere|er|ienne|ien|e)$/, ''));
}

function wordsFor({ proposes, titles }: QuestionRow): string[] {
  const keywords = proposes.flatMap((code) => findSituation(code)?.keywords ?? []);
  return [...keywords, ...(titles?.split(', ') ?? [])];
}

/** The stems of each word that calls for a question; reading them anew for every title would cost more than the law. */
const stemsFor = Object.fromEntries(
  Object.entries(questionBank).map(([code, row]) => [
    code,
    wordsFor(row)
      .map(stemsOf)
      .filter((stems) => stems.length > 0),
  ]),
) as Record<QuestionCode, string[][]>;
