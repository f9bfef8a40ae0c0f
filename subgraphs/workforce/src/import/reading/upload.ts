import type { DsnFile } from '../dsn/dsn-file.ts';
import type { UploadRefusal } from './refusal.ts';

/** What came in, read. */
export type Upload = TableUpload | DsnUpload | ArchiveUpload;

/** A workbook, or a text of separated values as a workbook with one sheet. */
export interface TableUpload {
  kind: 'XLSX' | 'CSV';
  name: string;
  tables: Table[];
  /** Names of sheets that the workbook hides; they are not read. */
  hiddenSheets: string[];
  /** How the text was encoded and separated; null for a workbook. */
  text: { encoding: TextEncodingName; mixed: boolean; delimiter: string } | null;
}

export interface DsnUpload {
  kind: 'DSN';
  name: string;
  dsn: DsnFile;
  text: { encoding: TextEncodingName; mixed: boolean };
}

/** An archive: each of its files read by itself. One that is refused leaves the others readable. */
export interface ArchiveUpload {
  kind: 'ZIP';
  name: string;
  files: ArchivedFile[];
}

export interface ArchivedFile {
  /** Path inside the archive. */
  name: string;
  /** Null when the file is refused. */
  upload: TableUpload | DsnUpload | null;
  refusal: UploadRefusal | null;
}

export type TextEncodingName = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'WINDOWS-1252';

/** One sheet: rows with something in them, in the order of the sheet. */
export interface Table {
  /** Name of the sheet, or of the file for a text. */
  name: string;
  rows: TableRow[];
  /** Year from which this workbook counts its days: the meaning of a date that stands as a bare number. */
  epoch: 1900 | 1904;
}

export interface TableRow {
  /** Number that a spreadsheet shows beside the row, from 1. */
  number: number;
  /** Texts of the cells from the first column on; a missing or empty cell is ''. */
  cells: string[];
  /** What is odd about cells, by the index of their column; absent when nothing is. */
  marks?: Map<number, CellMark>;
}

/** What is odd about a cell. No formula is ever computed here. */
export type CellMark =
  /** The result of a formula, as the program that computed it saved it. */
  | 'COMPUTED'
  /** A text that is a formula, or one whose result was not saved. */
  | 'FORMULA'
  /** A formula that failed (#REF!, #N/A). */
  | 'EXCEL_ERROR';
