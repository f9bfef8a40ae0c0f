/** How a series looks: its colour and its shape go together, so that neither is needed alone. */
export type Tone = 'held' | 'missed' | 'cancelled' | 'si' | 'sia' | 'sir' | 'plain';

/** A month or a year of a trend. */
export interface Period {
  /** As a table names it: « novembre (en cours) ». */
  label: string;
  /** As an axis names it, and narrower still. */
  short: string;
  letter: string;
  state: 'past' | 'running' | 'coming';
}

/** Figures over time: what is drawn, and the table that says the same. */
export interface Trend {
  title: string;
  /** What stands where nothing has happened in all of the time. */
  empty: string;
  of: 'Mois' | 'Année';
  shape: 'columns' | 'line';
  /** What an axis counts in; nothing for people and appointments. */
  unit: string;
  periods: readonly Period[];
  series: readonly { label: string; tone: Tone }[];
  /** By period, then by series; null where there is nothing to tell. */
  values: readonly (readonly (number | null)[])[];
  /** By period: a figure exists and may not be told. */
  hidden?: readonly boolean[];
  columns: readonly { label: string; tone?: Tone }[];
  /** By period, then by column. */
  cells: readonly (readonly string[])[];
}

/** Whether a trend has anything to show. */
export function isEmpty({ shape, values, hidden, cells }: Trend): boolean {
  // A published zero says something; a year without appointments in five of them does not.
  if (hidden) return cells.every((of) => of.every((cell) => cell === 'non paru'));
  return values.every((of) =>
    of.every((value) => value === null || (shape === 'columns' && value === 0)),
  );
}
