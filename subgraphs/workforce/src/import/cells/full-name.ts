import { tidy } from '@vigie/chassis/typed-text';

/**
 * Last and first names out of one cell: `DUPONT-MOREL Anne Lise`, `Anne DUPONT`, `Dupont, Anne`. Capitals or a comma
 * tell them apart; null where nothing does.
 */
export function splitFullName(text: string): { lastName: string; firstName: string } | null {
  const name = tidy(text).replace(/^(m|mr|mme|mlle|monsieur|madame)\.? /i, '');
  const [before, after, ...more] = name.split(/\s*,\s*/);
  if (before && after && more.length === 0) return { lastName: before, firstName: after };
  const words = name.split(' ');
  const loud = words.map(isCapitals);
  const quiet = loud.map((each) => !each);
  const changes = loud.filter((each, index) => index > 0 && each !== loud[index - 1]).length;
  if (changes !== 1) return null;
  return {
    lastName: words.filter((_, index) => loud[index]).join(' '),
    firstName: words.filter((_, index) => quiet[index]).join(' '),
  };
}

/** One letter alone is capital in both. */
function isCapitals(word: string): boolean {
  return word.replace(/[^\p{L}]/gu, '').length > 1 && word === word.toUpperCase();
}
