import type { YearVisitsFragment } from '$lib/graphql/generated/graphql';
import { french, plural } from '$lib/format/french';
import { share } from './share';

/** What one is compared by: of an account, of its trade, of the whole service. */
type Compared = Omit<NonNullable<YearVisitsFragment['service']>, '__typename'>;

/** An account beside others: the same measures for each, in words. */
export interface Comparison {
  /** Who is compared, the account first. */
  columns: readonly string[];
  rows: readonly { measure: string; cells: readonly string[] }[];
}

/** Null while there is nobody to compare with. */
export function comparisonOf(visits: YearVisitsFragment): Comparison | null {
  const { service, trade, excused, notExcused } = visits;
  const own = { ...visits, missed: excused + notExcused };
  const all: [string, Compared][] = [
    ['Vous', own],
    ...(trade ? [[tradeName(trade), trade] satisfies [string, Compared]] : []),
    ...(service ? [['Tout le service', service] satisfies [string, Compared]] : []),
  ];
  if (all.length === 1) return null;
  const row = (measure: string, of: (each: Compared) => string | null) => ({
    measure,
    cells: all.map(([, each]) => of(each) ?? '—'),
  });
  return {
    columns: all.map(([name]) => name),
    rows: [
      row('Visites dans le délai légal', ({ held, heldInTime }) => share(heldInTime, held)),
      row('Retard moyen des visites tardives', meanDelay),
      row('Rendez-vous manqués', ({ held, missed }) => share(missed, held + missed)),
    ],
  };
}

const tradeName = ({ division, accounts }: NonNullable<YearVisitsFragment['trade']>): string =>
  french(`Votre secteur : ${plural(accounts, 'adhérent')} (NAF ${division})`);

function meanDelay({ held, heldInTime, daysLate }: Compared): string | null {
  const late = held - heldInTime;
  return late > 0 ? plural(Math.round(daysLate / late), 'jour') : null;
}
