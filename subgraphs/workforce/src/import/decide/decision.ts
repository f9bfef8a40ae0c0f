import type { CivilDate } from '@vigie/chassis/civil-date';
import type { EmployeeFacts } from '../../employee/facts.ts';
import type { CellError } from '../cells/cell-error.ts';
import type { Field } from '../columns/field.ts';
import type { MatchedBy } from './match-person.ts';

/** What an import does with a row: « À créer », « À mettre à jour », « À sortir », « Identiques », « En erreur ». */
export type RowOutcome = 'CREATE' | 'UPDATE' | 'LEAVE' | 'SAME' | 'ERROR';

export interface RowDecision {
  key: string;
  outcome: RowOutcome;
  /** Whom the row means, with the version that was compared; null for somebody new. */
  person: { id: string; version: number; by: MatchedBy } | null;
  /** Somebody closed comes back. A new first day is a new hire for the law; the one on file withdraws the closing. */
  reopens: boolean;
  /** The hire is only announced: it waits for a confirmation. */
  announced: boolean;
  /** The facts as they will stand; null when nothing is written. */
  facts: EmployeeFacts | null;
  /** The number to keep: somebody new, or known without one. Never shown, never kept in plain text. */
  nationalNumber: string | null;
  employeeNumber: string | null;
  /** Last day of work to put on file. */
  leftOn: CivilDate | null;
  changes: FieldChange[];
  errors: CellError[];
  notices: Notice[];
}

/** The title of a post to which the row brings somebody, whose situations they then inherit. */
export function titleCameTo({
  facts,
  person,
  changes,
}: Pick<RowDecision, 'facts' | 'person' | 'changes'>): string | null | undefined {
  if (!facts) return undefined;
  const comes = person === null || changes.some(({ field }) => field === 'jobTitle');
  return comes ? facts.jobTitle : undefined;
}

/** One field before and after; of a national number neither is told. */
export interface FieldChange {
  field: Field;
  before: string | null;
  after: string | null;
}

/** What is worth knowing and stops nothing. */
export interface Notice {
  code:
    /** Another row of the file says the same; it is enough. */
    | 'REPEATED'
    /** A later contract of the same person stands in another row. */
    | 'EARLIER_CONTRACT'
    /** Somebody who left before being known here. */
    | 'LEFT_BEFORE_KNOWN'
    /** Closed already, with another last day than the row says; the one on file stays. */
    | 'LEFT_ON_ANOTHER_DAY'
    /** A later first day than on file is a contract that follows: the one on file stays. */
    | 'START_KEPT'
    /** The end of an open-ended contract was read as the last day of work. */
    | 'END_READ_AS_LEAVING'
    /** Somebody chose to leave the row out. */
    | 'LEFT_OUT'
    /** Some cells are results of formulas, as they stood when the workbook was saved. */
    | 'COMPUTED'
    | 'DECEASED';
  /** Keys of the rows that it is about. */
  others?: readonly string[];
}
