import { employeeNumberKey, fullNameKey } from '../decide/people-index.ts';
import type { ImportRow } from '../decide/row.ts';

/** The rows of one declaration, in the order of time: by month, then by day. */
export interface DatedRows {
  /** Sorts as text: `YYYY-MM`, then the day on which it was made. */
  when: string;
  rows: readonly ImportRow[];
}

/**
 * One row for each person over several months: the latest says how they stand. Somebody who left in an earlier month
 * and is in no later one keeps that row, and with it the last day.
 */
export function latestRows(declarations: readonly DatedRows[]): ImportRow[] {
  const latest = new Map<string, ImportRow>();
  const keys = new Map<string, string>();
  for (const { rows } of declarations.toSorted((one, other) =>
    one.when.localeCompare(other.when),
  )) {
    const inThis = new Set<string>();
    for (const row of rows) {
      const names = namesOf(row);
      const known = names.map((name) => keys.get(name)).find((key) => key !== undefined);
      // The same person twice in one declaration is no matter of time: both rows are told apart later.
      const key = known !== undefined && !inThis.has(known) ? known : row.key;
      inThis.add(key);
      latest.set(key, row);
      for (const name of names) keys.set(name, key);
    }
  }
  return [...latest.values()];
}

/** By what a person of one month is found in another. */
function namesOf({ cells, traits }: ImportRow): string[] {
  const { nationalNumber, employeeNumber, lastName, firstName, birthDate } = cells;
  const former = traits.formerly?.nationalNumber;
  const names = [
    nationalNumber && `n${nationalNumber}`,
    former && `n${former}`,
    traits.provisionalNumber && `x${traits.provisionalNumber}`,
    employeeNumber && birthDate && `e${employeeNumberKey(employeeNumber)} ${birthDate}`,
    lastName && firstName && birthDate && `p${fullNameKey(lastName, firstName)} ${birthDate}`,
  ];
  return names.filter((name) => typeof name === 'string');
}
