import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { followUpWords } from './follow-up';
import { moneyWords } from './money';
import { paperWords } from './papers';
import { serviceWords } from './service';
import { visitWords } from './visits';
import type { Word } from './word';
import { letterOf, wordNamed, words, wordsAbout } from './words';

const sources = [followUpWords, visitWords, paperWords, serviceWords, moneyWords];
const all = sources.flatMap((source) => Object.entries<Word>(source));

/** Rows of the glossary of the contract: code, and the articles where the table has a column of them. */
const rows = readFileSync('../schema/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const articleIn = (text: string) => text.match(/[LRD]\d{4}-\d+(-\d+)?/g) ?? [];

describe('the words of the trade', () => {
  it('have each an address of their own, and none is told twice', () => {
    expect(words).toHaveLength(all.length);
    expect(new Set(words.map(({ term }) => term)).size).toBe(words.length);
    for (const { key } of words) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('are told in two sentences at most, of a size that a small window holds', () => {
    for (const { term, meaning } of words) {
      expect(meaning.split(/(?<=[.!?])\s/).length, term).toBeLessThanOrEqual(2);
      expect(meaning.length, term).toBeLessThan(320);
    }
  });

  it.each(all.filter(([, word]) => word.inContract).map(([, word]) => word))(
    'agree with the glossary of the contract: $term',
    ({ inContract, articles = [] }) => {
      const row = rows.find((cells) => cells[2] === inContract);
      expect(row, inContract).toBeDefined();
      const here = articleIn(articles.join(' '));
      for (const article of articleIn(row!.slice(3).join(' '))) expect(here).toContain(article);
    },
  );
});

describe('whoever looks for a word', () => {
  it('finds it by its letters, without accents or capitals', () => {
    expect(wordsAbout('sir').map(({ key }) => key)).toContain('sir');
    expect(wordsAbout('PREREPRISE').map(({ key }) => key)).toEqual(['prereprise']);
  });

  it('finds what speaks of it where no word is called so', () => {
    expect(wordsAbout('échafaudages').map(({ key }) => key)).toEqual(['poste-a-risques']);
    expect(wordsAbout('rien de tel')).toEqual([]);
  });

  it('finds a letter without its accent', () => {
    expect(letterOf(wordNamed('etat-des-lieux')!)).toBe('E');
    expect(wordNamed('sans-adresse')).toBeNull();
  });
});
