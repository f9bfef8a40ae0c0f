import type { Period, Trend } from './trend';

interface Published {
  year: number;
  followed: number;
  measures?: number | null;
  unfit?: number | null;
}

/** Figures that touch health over the years, as they were published: nothing is counted, summed or guessed here. */
export function healthTrends(
  periods: readonly Period[],
  years: readonly number[],
  published: readonly Published[],
): Trend[] {
  const trend = (title: string, name: 'measures' | 'unfit', tone: 'plain' | 'missed'): Trend => {
    const rows = years.map((wanted) => published.find(({ year }) => year === wanted));
    return {
      title,
      empty: 'Aucun chiffre ne peut encore être montré.',
      ...{ of: 'Année', shape: 'columns', unit: '', periods },
      series: [{ label: title, tone }],
      columns: [{ label: 'Salariés vus' }, { label: title, tone }],
      values: rows.map((row) => [row?.[name] ?? null]),
      hidden: rows.map((row) => row !== undefined && row[name] == null),
      cells: rows.map((row) =>
        row ? [String(row.followed), String(row[name] ?? 'masqué')] : ['non paru', 'non paru'],
      ),
    };
  };
  return [
    trend('Aménagements proposés', 'measures', 'plain'),
    trend('Avis d’inaptitude', 'unfit', 'missed'),
  ];
}
