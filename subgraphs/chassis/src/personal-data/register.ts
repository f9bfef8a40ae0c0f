import type { KeptCode } from './kept.ts';

/** Whom the rows of a table tell of; `nobody` where they tell of a company, the service or the machinery. */
export type About = 'employee' | 'user' | 'contact' | 'practitioner' | 'anybody' | 'nobody';

/**
 * What a column tells. Columns that only tie rows together (`uuid`) or say when something happened (instants) are not
 * listed: they are as personal as their table.
 */
export type Nature =
  /** Who it is: names, birth, sex, numbers. */
  | 'identity'
  /** How somebody is reached. */
  | 'contact'
  /** Work, absence, follow-up and appointments of somebody. */
  | 'situation'
  /** What somebody typed, and may name anybody. */
  | 'words'
  /** What opens something, or is sealed: shown to nobody, not even to whom it is about. */
  | 'secret'
  /** Nothing of a person. */
  | 'neutral';

/** One table of a subgraph. */
export interface Entry {
  about: About;
  kept: KeptCode;
  /**
   * How a row finds whom it is about, an employee or somebody who may come in: `employee_id` or `person_id` names them, `visit_id>visit` leads through the `id` of
   * another table, `id>requested_employee.request_id` through another column of it. Several ways are alternatives.
   */
  by?: readonly string[];
  /** What an erasure does to the rows of somebody; they stay, without a name, where it is absent. */
  erasure?: Erasure;
  /** Every listed column once, separated by blanks. */
  columns: Partial<Record<Nature, string>>;
}

/**
 * When the rows go: at any request (`ASKED`), as nothing obliges to keep them, or once the time is over for which the law
 * does (`OUTDATED`). With `writes` the rows stay, and these columns are written over with an expression of SQL.
 */
export interface Erasure {
  when: 'ASKED' | 'OUTDATED';
  writes?: Readonly<Record<string, string>>;
}

/** Tables of one subgraph by name. */
export type Register = Readonly<Record<string, Entry>>;

/** Columns of an entry, one by one, with what they tell. */
export function columnsOf({ columns }: Entry): { name: string; nature: Nature }[] {
  return Object.entries(columns).flatMap(([nature, names]) =>
    names
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => ({ name, nature: nature as Nature })),
  );
}
