import { french } from '$lib/format/french';
import { followUpWords } from './follow-up';
import { moneyWords } from './money';
import { paperWords } from './papers';
import { serviceWords } from './service';
import { visitWords } from './visits';
import type { Word } from './word';

const all = { ...followUpWords, ...visitWords, ...paperWords, ...serviceWords, ...moneyWords };

/** A word of the glossary, as its address names it: `/aide#sir`. */
export type WordKey = keyof typeof all;

/** A word as it is shown. */
export interface ShownWord {
  key: string;
  term: string;
  also: string[];
  meaning: string;
  more: string | null;
  /** Where it stands in the law, in words. */
  law: string | null;
}

const collator = new Intl.Collator('fr');

/** Every word, in the order of a dictionary. */
export const words: readonly ShownWord[] = Object.entries<Word>(all)
  .map(([key, { term, also = [], meaning, more, articles = [] }]) => ({
    key,
    term: french(term),
    also: also.map(french),
    meaning: french(meaning),
    more: more ? french(more) : null,
    law: lawOf(articles),
  }))
  .sort((one, other) => collator.compare(one.term, other.term));

/** « Code du travail : R4624-31 »; a text of its own says which it is. */
function lawOf(articles: readonly string[]): string | null {
  if (articles.length === 0) return null;
  const named = articles[0]?.startsWith('Code') ? '' : 'Code du travail : ';
  return french(`${named}${articles.join(', ')}`);
}

/** The word of an address; null where none is called so. */
export function wordNamed(key: string): ShownWord | null {
  return words.find((word) => word.key === key) ?? null;
}

/** Words in whose names every piece that was typed begins a word. */
export function wordsNamed(typed: string): ShownWord[] {
  return words.filter(({ term, also }) => tells([term, ...also].join(' '), typed));
}

/** Words that are called so; where none is, those that speak of it. */
export function wordsAbout(typed: string): ShownWord[] {
  const named = wordsNamed(typed);
  if (named.length > 0) return named;
  return words.filter(({ meaning, more, law }) => tells([meaning, more, law].join(' '), typed));
}

function tells(text: string, typed: string): boolean {
  const parts = partsOf(text);
  return partsOf(typed).every((piece) => parts.some((part) => part.startsWith(piece)));
}

/** The letter under which a word stands. */
export function letterOf({ term }: ShownWord): string {
  return plain(term).charAt(0).toUpperCase();
}

/** Lower case, without accents: as people type in a hurry. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
}

function partsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
