import type { Field } from '../columns/field.ts';
import type { CellMark } from '../reading/upload.ts';

/**
 * One row of an import, whatever it was read from: a row of a table, or somebody of a DSN declaration. The texts are
 * kept as they were read, so that a cell can be corrected in place and the row decided again.
 */
export interface ImportRow {
  /** Unique in an import, the same after an edit. */
  key: string;
  /** Where the person finds it again. */
  place: RowPlace;
  /** A field that the source does not tell is absent; an empty cell is absent too: it never clears anything. */
  cells: Readonly<Partial<Record<Field, string>>>;
  marks: Readonly<Partial<Record<Field, CellMark>>>;
  /** Year from which bare numbers count as days. */
  epoch: 1900 | 1904;
  traits: RowTraits;
  answers: RowAnswers;
}

export interface RowPlace {
  file: string;
  /** Sheet of a workbook. */
  sheet: string | null;
  /** Row of the sheet or line of the text, from 1. */
  line: number;
}

/** What a DSN file tells beside the cells. */
export interface RowTraits {
  /** A hire that is announced (DPAE) and not yet a fact. */
  announced?: true;
  /** The announcement is taken back. */
  withdrawn?: true;
  /** Hour of the first day, `HH:MM`, of a hire that is announced. */
  startTime?: string;
  /** Code of the health service that an announcement names. */
  healthService?: string;
  /** By which a payroll program knows the contract of an announced hire again. */
  contractNumber?: string;
  /** An end that was declared before is withdrawn: whoever had left is back as if nothing had been. */
  endWithdrawn?: true;
  /** Died: nothing more may be sent. */
  deceased?: true;
  /** What the person was called before. */
  formerly?: Readonly<
    Partial<Record<'nationalNumber' | 'lastName' | 'firstName' | 'birthDate', string>>
  >;
  /** Number of somebody without a national number, which matches the same person of another month. */
  provisionalNumber?: string;
}

/** What somebody answered on the screen to a question of the row. */
export interface RowAnswers {
  /** Id of the person of the account whom the row means; `NOBODY` for somebody new. */
  person?: string;
  /** Somebody closed is brought back with the first day on file, as if they had not been closed. */
  reopen?: boolean;
  /** False: the row is left out of the import. */
  apply?: boolean;
}

/** A correction of one row: cells typed over, questions answered. */
export interface RowEdit {
  cells?: Readonly<Partial<Record<Field, string>>>;
  answers?: RowAnswers;
}

/** The row after a correction. A cell typed over is a text that somebody saw: its marks are gone. */
export function edited(row: ImportRow, { cells = {}, answers = {} }: RowEdit): ImportRow {
  const corrected = { ...row.cells, ...cells };
  const kept = Object.entries(corrected).filter(([, text]) => text.trim() !== '');
  const marks = Object.entries(row.marks).filter(([field]) => !(field in cells));
  return {
    ...row,
    cells: Object.fromEntries(kept),
    marks: Object.fromEntries(marks),
    answers: { ...row.answers, ...answers },
  };
}
