import type { CivilDate } from '@vigie/chassis/civil-date';

const format = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as a French sentence says it: « 1er février 2027 ». */
export function frenchDay(day: CivilDate): string {
  return format.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ');
}

/** « 1 jour », « 12 jours », « 1 067 jours ». */
export function frenchDays(count: number): string {
  return count === 1 ? '1 jour' : `${grouped.format(count)} jours`;
}

const grouped = new Intl.NumberFormat('fr-FR');
