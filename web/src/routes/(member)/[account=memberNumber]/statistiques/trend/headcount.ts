import type { Period, Trend } from './trend';

interface Counted {
  year: number;
  month: number;
  si: number;
  sia: number;
  sir: number;
}

const series = [
  { label: 'SI', tone: 'si' as const },
  { label: 'SIA', tone: 'sia' as const },
  { label: 'SIR', tone: 'sir' as const },
];

/** People present by follow-up: at the end of each month of a year. */
export function headcountByMonth(periods: readonly Period[], months: readonly Counted[]): Trend {
  return trendOf('Mois', periods, (index) => months.find(({ month }) => month === index + 1));
}

/** The same at the end of each year: of the running one, today. */
export function headcountByYear(
  periods: readonly Period[],
  years: readonly number[],
  months: readonly Counted[],
): Trend {
  return trendOf('Année', periods, (index) => months.findLast(({ year }) => year === years[index]));
}

function trendOf(
  of: Trend['of'],
  periods: readonly Period[],
  find: (index: number) => Counted | undefined,
): Trend {
  const people = periods.map((_, index) => {
    const counted = find(index);
    return counted ? [counted.si, counted.sia, counted.sir] : [null, null, null];
  });
  return {
    title: 'Effectif par suivi',
    empty: 'Aucun salarié présent.',
    ...{ of, shape: 'columns', unit: '', periods, series },
    columns: [...series, { label: 'Ensemble' }],
    values: people,
    cells: people.map((each) => {
      const all = each.reduce<number>((total, one) => total + (one ?? 0), 0);
      const told = each.some((one) => one !== null);
      return [...each, told ? all : null].map((cell) => (cell === null ? '—' : String(cell)));
    }),
  };
}
