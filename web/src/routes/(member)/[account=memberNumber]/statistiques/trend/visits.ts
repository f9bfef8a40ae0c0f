import { formatMoney } from '$lib/format/money';
import { share } from '../share';
import type { Period, Trend } from './trend';

/** How the appointments of a month or a year ended. */
export interface Ends {
  held: number;
  heldInTime: number;
  daysLate: number;
  excused: number;
  notExcused: number;
  cancelled: number;
  absenceFees: number;
}

/** The trends of appointments: how they ended, in time or late by how much, missed at what cost. */
export function visitTrends(periods: readonly Period[], figures: readonly Ends[]): Trend[] {
  return [endings, inTime, delays, absences].map((make) => make(periods, figures));
}

type Make = (periods: readonly Period[], figures: readonly Ends[]) => Trend;

const nothing = '—';

const axisOf = (periods: readonly Period[]): Trend['of'] =>
  periods.length === 12 ? 'Mois' : 'Année';

/** Cells by period; a period to come has none to show, and a missing figure is no zero. */
function cellsOf(
  periods: readonly Period[],
  figures: readonly Ends[],
  write: (ends: Ends) => readonly (string | number | null)[],
): string[][] {
  return periods.map(({ state }, index) => {
    const ends = figures[index];
    if (!ends) return [];
    return write(ends).map((cell) =>
      state === 'coming' || cell === null ? nothing : String(cell),
    );
  });
}

/** Values by period; of a period to come nothing is drawn. */
function valuesOf(
  periods: readonly Period[],
  figures: readonly Ends[],
  draw: (ends: Ends) => readonly (number | null)[],
): (number | null)[][] {
  return periods.map(({ state }, index) => {
    const ends = figures[index];
    return ends ? draw(ends).map((value) => (state === 'coming' ? null : value)) : [];
  });
}

const endings: Make = (periods, figures) => {
  const parts = ({ held, excused, notExcused, cancelled }: Ends) => [
    ...[held, excused + notExcused, cancelled],
  ];
  const series = [
    { label: 'Effectués', tone: 'held' as const },
    { label: 'Absences', tone: 'missed' as const },
    { label: 'Annulés', tone: 'cancelled' as const },
  ];
  return {
    title: 'Rendez-vous',
    empty: 'Aucun rendez-vous n’a eu lieu.',
    ...{ of: axisOf(periods), shape: 'columns', unit: '', periods, series, columns: series },
    values: valuesOf(periods, figures, parts),
    cells: cellsOf(periods, figures, parts),
  };
};

const inTime: Make = (periods, figures) => ({
  title: 'Dans le délai légal',
  empty: 'Aucune visite n’a été effectuée.',
  ...{ of: axisOf(periods), shape: 'line', unit: '\u00a0%', periods },
  series: [{ label: 'Part dans le délai', tone: 'held' }],
  columns: [{ label: 'Effectuées' }, { label: 'Dans le délai' }, { label: 'Part', tone: 'held' }],
  values: valuesOf(periods, figures, ({ held, heldInTime }) => [
    held > 0 ? (heldInTime / held) * 100 : null,
  ]),
  cells: cellsOf(periods, figures, ({ held, heldInTime }) => [
    ...[held, heldInTime, share(heldInTime, held)],
  ]),
});

const delays: Make = (periods, figures) => {
  const late = ({ held, heldInTime }: Ends) => held - heldInTime;
  const mean = (ends: Ends) => (late(ends) > 0 ? Math.round(ends.daysLate / late(ends)) : null);
  return {
    title: 'Retard des visites tardives',
    empty: 'Aucune visite effectuée n’a dépassé son délai légal.',
    ...{ of: axisOf(periods), shape: 'columns', unit: '\u00a0j', periods },
    series: [{ label: 'Retard moyen', tone: 'missed' }],
    columns: [{ label: 'Visites tardives' }, { label: 'Retard moyen, en jours', tone: 'missed' }],
    values: valuesOf(periods, figures, (ends) => [mean(ends)]),
    cells: cellsOf(periods, figures, (ends) => [late(ends), mean(ends)]),
  };
};

const absences: Make = (periods, figures) => {
  const parts = ({ excused, notExcused }: Ends) => [excused, notExcused];
  const series = [
    { label: 'Excusées', tone: 'cancelled' as const },
    { label: 'Non excusées', tone: 'missed' as const },
  ];
  return {
    title: 'Absences et leur coût',
    empty: 'Aucune absence à un rendez-vous.',
    ...{ of: axisOf(periods), shape: 'columns', unit: '', periods, series },
    columns: [...series, { label: 'Frais HT' }],
    values: valuesOf(periods, figures, parts),
    cells: cellsOf(periods, figures, (ends) => [
      ...parts(ends),
      formatMoney({ cents: ends.absenceFees, currency: 'EUR' }),
    ]),
  };
};
