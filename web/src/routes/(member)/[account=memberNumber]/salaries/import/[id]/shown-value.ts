import type { ImportField } from '$lib/graphql/generated/graphql';
import { shortDate } from '$lib/format/paris';

const words: Record<string, string> = {
  FEMALE: 'Femme',
  MALE: 'Homme',
  APPRENTICE: 'Apprentissage',
  TEMPORARY: 'Intérim',
  SEASONAL: 'Saisonnier',
};

/** A value as people write it: days, sexes and contracts stand as codes. */
export function shownValue(field: ImportField, value: string | null | undefined): string {
  if (!value) return field === 'LEFT_ON' ? 'toujours présent' : 'vide';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDate(value);
  return words[value] ?? value;
}
