import type { HireFileProblemCode } from '../../generated/resolvers.ts';
import type { Field } from '../../import/columns/field.ts';

/** Why a line of a file announces nobody; where it stands, and no value of it. */
export interface HireFileProblem {
  file: string;
  /** Line or row; null where it concerns the whole file. */
  line: number | null;
  code: HireFileProblemCode;
  field: Field | null;
}

/** What became of files that announce hires. */
export interface HireFileReport {
  announced: number;
  linked: number;
  updated: number;
  unchanged: number;
  withdrawn: number;
  problems: HireFileProblem[];
  /** Problems beyond those that are kept. */
  moreProblems: number;
}

/** Hires that one sending may announce: all in one transaction, which others wait for. */
export const mostRows = 2000;

/** Problems that a screen can show. */
export const mostProblems = 100;
