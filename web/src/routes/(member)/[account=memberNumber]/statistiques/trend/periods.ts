import { monthName } from '../share';
import type { Period } from './trend';

const nameShort = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' });

/** The twelve months of a year, as they stand on a day. */
export function monthsOf(year: number, today: string): Period[] {
  return Array.from({ length: 12 }, (_, index) => {
    const name = monthName(index + 1);
    return {
      ...named(name, `${year}-${String(index + 1).padStart(2, '0')}`, today.slice(0, 7)),
      short: nameShort.format(Date.UTC(2026, index, 1)),
      letter: name.slice(0, 1).toUpperCase(),
    };
  });
}

/** Years as they stand on a day. */
export function yearsOf(years: readonly number[], today: string): Period[] {
  return years.map((year) => ({
    ...named(String(year), String(year), today.slice(0, 4)),
    short: String(year),
    letter: `’${String(year).slice(2)}`,
  }));
}

function named(name: string, at: string, now: string): Pick<Period, 'label' | 'state'> {
  if (at === now) return { label: `${name} (en cours)`, state: 'running' };
  return at < now
    ? { label: name, state: 'past' }
    : { label: `${name} (à venir)`, state: 'coming' };
}
