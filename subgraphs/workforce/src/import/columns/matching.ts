import type { Evidence } from './evidence.ts';
import type { Field } from './field.ts';

/** How the columns of a table are understood: a proposal until somebody agrees. */
export interface ColumnMatching {
  /** Number of the row of headings; null for a table without: its columns are matched by hand. */
  headingRow: number | null;
  columns: MatchedColumn[];
  /** Recognises the same list next time. */
  fingerprint: string;
}

export interface MatchedColumn {
  /** From 0. */
  index: number;
  heading: string;
  /** What the column holds; null when it is not read. */
  field: Field | null;
  /** 0 to 1. */
  confidence: number;
  /** What speaks for the field. */
  by: 'HEADING' | 'VALUES' | 'MEMORY' | null;
  evidence: Evidence;
  /** Why the column is not read. */
  unread:
    | null
    /** Understood, and nothing that is kept here. */
    | 'NOT_KEPT'
    /** Nobody knows what it holds. */
    | 'NOT_UNDERSTOOD'
    /** Another column holds the same, and better. */
    | 'ALREADY_MATCHED'
    /** The heading says something that the values are not. */
    | 'CONTRADICTED';
}

/** What each field is read from: the part of a matching that rows are made with. */
export interface ColumnMapping {
  headingRow: number | null;
  /** Index of the column of each field. */
  columns: Readonly<Partial<Record<Field, number>>>;
  /** The same value for every row that has none of its own, as somebody chose it (« tous en CDI »). */
  constants: Readonly<Partial<Record<Field, string>>>;
}

/** The mapping that a matching proposes. */
export function mappingOf({ headingRow, columns }: ColumnMatching): ColumnMapping {
  const matched = columns.filter(({ field }) => field !== null);
  return {
    headingRow,
    columns: Object.fromEntries(matched.map(({ field, index }) => [field, index])),
    constants: {},
  };
}
