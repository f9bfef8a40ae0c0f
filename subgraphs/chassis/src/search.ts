/** Letters that Unicode does not take apart into a plain one and its accent. */
const plain: Readonly<Record<string, string>> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' },
  ...{ '’': "'", '‘': "'", ʼ: "'" },
};

/**
 * A text as it is searched: lower case, without accents, single spaces; hyphens count as spaces, since one name is
 * typed with and without.
 */
export function searchable(...parts: readonly (string | null | undefined)[]): string {
  const text = parts
    .filter((part): part is string => Boolean(part))
    .join(' ')
    .toLowerCase();
  // Most texts are plain letters, and a list compares tens of thousands of them.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[œæßøłđı’‘ʼ]/g, (letter) => plain[letter] ?? letter)
    .replace(/[\s\p{Cc}\p{Pd}]+/gu, ' ')
    .trim();
}

/** Pattern for `LIKE` that finds `text` anywhere in a searchable text; its own wildcards mean themselves. */
export function containing(text: string): string {
  return `%${literally(searchable(text))}%`;
}

/** Letters of a word that is looked for apart from the others. */
const shortest = 3;

/**
 * Patterns for `LIKE`, all of which a searchable text of a company has to match: one for each word, wherever it stands;
 * none for no word. A short word stands nearly everywhere: with one the text is looked for as it is.
 */
export function patternsOf(search: string): string[] {
  const text = withoutSpaces(search);
  const words = searchable(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const parts = words.every(({ length }) => length >= shortest) ? words : [text];
  return parts.map(containing);
}

/** Wildcards of `LIKE` mean themselves. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** A text to search for; a number that was typed in groups is one number. */
export function withoutSpaces(search: string): string {
  return /^[\d\s.]+$/.test(search) ? search.replace(/\D/g, '') : search;
}
