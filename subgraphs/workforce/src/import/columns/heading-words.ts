import { searchable } from '@vigie/chassis/search';

/**
 * A heading as plain words: « N° Sécurité sociale (*) », `NUM_SECU` and `dateNaissance` lose capitals, accents, signs
 * and what stands in brackets; a number is always « no ».
 */
export function wordsOf(heading: string): string {
  const apart = heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/\([^)]*\)/g, ' ');
  return searchable(apart.replace(/n[°º]/gi, ' no '))
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(numero|num)\b/g, 'no')
    .trim();
}
