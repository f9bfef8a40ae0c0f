/** A client with what waits there; null where the mandate does not open it, or where nobody can tell for the moment. */
export interface Figures {
  name?: string | null | undefined;
  /** Announced hires to be confirmed. */
  hires: number | null;
  /** Visits not held although their legal date has passed. */
  late: number | null;
  /** Visits that are due and have no appointment. */
  toPlan: number | null;
  /** Requests for visits that have no answer yet. */
  requests: number | null;
  /** 1 where the declaration of the open campaign has not been validated, else 0. */
  undeclared: number | null;
  /** Cents that remain to be paid. */
  unpaid: number | null;
}

export type Counter = 'hires' | 'late' | 'toPlan' | 'requests' | 'undeclared' | 'unpaid';
export type Order = 'name' | Counter;

/** Words of the address for what is sorted and filtered by. */
export const counters: Readonly<Record<string, Counter>> = {
  embauches: 'hires',
  retards: 'late',
  'a-planifier': 'toPlan',
  demandes: 'requests',
  declaration: 'undeclared',
  impayes: 'unpaid',
};

/** Sorts by name, or by a counter with most first; equals stay in the order of their names. */
export function inOrder<Row extends Figures>(rows: readonly Row[], order: Order): Row[] {
  const byName = new Intl.Collator('fr').compare;
  return [...rows].sort((one, other) => {
    const most = order === 'name' ? 0 : (other[order] ?? -1) - (one[order] ?? -1);
    return most || byName(one.name ?? '', other.name ?? '');
  });
}

/** Clients where something of this kind waits; all of them without a kind. */
export function waiting<Row extends Figures>(
  rows: readonly Row[],
  counter: Counter | undefined,
): Row[] {
  return counter ? rows.filter((row) => (row[counter] ?? 0) > 0) : [...rows];
}
