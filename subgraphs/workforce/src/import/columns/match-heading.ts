import type { Field } from './field.ts';
import { wordsOf } from './heading-words.ts';
import { knownHeadings } from './headings.ts';

/** What a heading alone says. */
export interface HeadingMatch {
  /** Null: understood, and not kept. */
  field: Field | null;
  /** 1 for a known heading, less for one that holds a known one among other words. */
  confidence: number;
}

/** Words that say nothing of what a column holds. */
const fillers = new Set(
  'de du des la le les l d et ou salarie salaries a au en jj mm aaaa format'.split(' '),
);

const meanings = [...knownHeadings].map(([heading, field]) => ({
  field,
  words: meaningful(heading),
}));

/** The meaning of a heading; null when nothing is known of it. */
export function matchHeading(heading: string): HeadingMatch | null {
  const words = wordsOf(heading);
  const field = knownHeadings.get(words);
  if (field !== undefined) return { field, confidence: 1 };
  const said = meaningful(words);
  if (said.length === 0) return null;
  let best: HeadingMatch | null = null;
  for (const { field, words: known } of meanings) {
    const confidence = overlap(said, known);
    if (confidence > (best?.confidence ?? 0)) best = { field, confidence };
  }
  return best && best.confidence >= 0.6 ? best : null;
}

function meaningful(words: string): string[] {
  return words.split(' ').filter((word) => word !== '' && !fillers.has(word));
}

/** How much of a heading a known one explains, when all of its words are there: 0.9 for all but fillers, less for a part. */
function overlap(said: readonly string[], known: readonly string[]): number {
  if (known.length === 0 || !known.every((word) => said.includes(word))) return 0;
  return 0.9 * (known.length / said.length) ** 0.5;
}
