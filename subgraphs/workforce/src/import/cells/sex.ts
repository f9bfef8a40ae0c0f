import { searchable } from '@vigie/chassis/search';
import type { Sex } from '../../generated/resolvers.ts';

const women = new Set([
  'f',
  'femme',
  'feminin',
  'female',
  '2',
  '02',
  'mme',
  'madame',
  'mlle',
  'mademoiselle',
  'w',
]);
const men = new Set(['m', 'h', 'homme', 'masculin', 'male', '1', '01', 'mr', 'm.', 'monsieur']);

/** Sex or title as lists write it; null for anything else. */
export function readSex(text: string): Sex | null {
  const word = searchable(text).replace(/\.$/, '');
  if (women.has(word)) return 'FEMALE';
  return men.has(word) ? 'MALE' : null;
}
