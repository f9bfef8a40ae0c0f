import { parseCivilDate } from './civil-date.ts';
import type { CivilDate } from './legal-value.ts';

const monthNames =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** A day as a French sentence says it: « 1er juin 2026 ». */
export function frenchDay(date: CivilDate): string {
  const { day, month, year } = parseCivilDate(date);
  return `${day === 1 ? '1er' : day} ${monthNames[month - 1]} ${year}`;
}

/** Months as a French sentence says them, in years where they are whole years: « 1 an », « 18 mois ». */
export function frenchSpan(months: number): string {
  if (months % 12 !== 0) return `${months} mois`;
  return months === 12 ? '1 an' : `${months / 12} ans`;
}

const fewTimes = ['une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept'];

/** How often, as a French sentence says it: « deux fois ». */
export function frenchTimes(times: number): string {
  return `${fewTimes[times - 1] ?? times} fois`;
}
