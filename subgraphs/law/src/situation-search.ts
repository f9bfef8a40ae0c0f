import type { WorkSituation } from './situation.ts';

/**
 * Text without case, accents and ligatures, as words without a plural ending: « Pétrins, œufs » becomes
 * `['petrin', 'oeuf']`. The elided article falls off (« l'amiante »).
 */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .split(/[^a-z0-9]+/)
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
    .filter((word) => word.length > 1 || /\d/.test(word));
}

/** Words that an employer types without meaning them: they neither find nor exclude. */
export const emptyWords = new Set(
  wordsOf('de du des la le les au aux et en un une ou sur dans avec pour'),
);

/**
 * Those of `situations` that answer `text`: each of its words begins a word of the label, of a keyword or of the
 * explanation. Label first, then keywords, then explanation; a text without any word returns all.
 */
export function matchSituations(
  situations: readonly WorkSituation[],
  text: string,
): WorkSituation[] {
  const asked = wordsOf(text).filter((word) => !emptyWords.has(word));
  return situations
    .flatMap((situation) => {
      const rank = rankOf(situation, asked);
      return rank === null ? [] : [{ situation, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map((each) => each.situation);
}

/** Sum over the words of where each was found (0 label, 1 keyword, 2 explanation); null when one is nowhere. */
function rankOf(situation: WorkSituation, asked: readonly string[]): number | null {
  const places = [
    wordsOf(situation.label),
    wordsOf(situation.keywords.join(' ')),
    wordsOf(situation.explanation),
  ];
  let rank = 0;
  for (const word of asked) {
    const place = places.findIndex((words) => words.some((each) => each.startsWith(word)));
    if (place < 0) return null;
    rank += place;
  }
  return rank;
}
