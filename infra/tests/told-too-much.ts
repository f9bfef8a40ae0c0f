import { parseNir } from '@vigie/chassis/identifiers/nir';

/** What no line of a log may hold, by its shape. */
const shapes = {
  'an address': /[\w.+-]+@[\w-]+(\.[\w-]+)*\.(example|test|fr|com)\b/i,
  'a code': /(?<![-\w])[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}(?![-\w])/,
  'a token': /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/,
} as const;

/**
 * What lines of a log tell that they must not: addresses, codes, tokens, national numbers, and words that only people
 * carry.
 * @param names family names, first names and whatever else a database holds of people
 */
export function toldTooMuch(lines: readonly string[], names: Iterable<string> = []): string[] {
  const words = [...new Set(names)].filter((name) => name.length > 3);
  return lines.flatMap((line) => {
    const shaped = Object.entries(shapes)
      .filter(([, shape]) => shape.test(line))
      .map(([what]) => what);
    const numbered = holdsNationalNumber(line) ? ['a national number'] : [];
    const named = words.some((word) => holdsWord(line, word)) ? ['a name'] : [];
    return [...shaped, ...numbered, ...named].map((what) => `${what}: ${line.trim()}`);
  });
}

function holdsNationalNumber(line: string): boolean {
  const numbers = line.match(/(?<![\dA-Za-z])\d{6}[\dAB]\d{8}(?![\dA-Za-z])/g) ?? [];
  return numbers.some((number) => parseNir(number) !== null);
}

/** The word by itself: a name within another word is none. */
function holdsWord(line: string, word: string): boolean {
  const at = line.indexOf(word);
  if (at < 0) return false;
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}_/.-]/u.test(character ?? ' ');
  return !isLetter(line[at - 1]) && !isLetter(line[at + word.length]);
}
