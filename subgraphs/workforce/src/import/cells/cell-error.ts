import type { EmployeeRefusalCode } from '../../generated/resolvers.ts';
import type { Field } from '../columns/field.ts';

/** What is wrong with one cell: what a form would refuse too, or what only files do. */
export interface CellError {
  code: CellErrorCode;
  /** Null where it concerns the whole row. */
  field: Field | null;
  /** Other rows or people that it is about: keys of rows, ids of people. */
  others?: readonly string[];
  /** What the law says, in French. */
  explanation?: string;
}

export type CellErrorCode =
  | EmployeeRefusalCode
  /** No date that is written in a known way. */
  | 'UNREADABLE_DATE'
  /** Day or month of birth are not known to the civil status (99). */
  | 'INCOMPLETE_DATE'
  /** A long number that a spreadsheet cut down to an exponent (1,85E+14): the digits are lost for good. */
  | 'DAMAGED_NUMBER'
  | 'INVALID_SIRET'
  /** The row belongs to another establishment. */
  | 'OTHER_ESTABLISHMENT'
  | 'UNKNOWN_SEX'
  | 'UNKNOWN_CONTRACT'
  /** A trainee, an elected person: no employment. */
  | 'NO_EMPLOYMENT'
  /** First and last names stand in one cell and cannot be told apart. */
  | 'UNCLEAR_NAME'
  /** A formula without a saved result, or a text that a spreadsheet would run. */
  | 'FORMULA'
  /** A formula that failed (#REF!, #N/A). */
  | 'EXCEL_ERROR'
  /** Others in the file are the same person with other values. */
  | 'DUPLICATE_IN_FILE'
  /** Several people of the account could be meant. */
  | 'AMBIGUOUS_PERSON'
  /** Somebody of the account is nearly the same: is it them? */
  | 'PROBABLE_DUPLICATE'
  /** Number and name lead to different people of the account. */
  | 'IDENTITY_CONFLICT'
  /** The person has left and nothing says that they came back: bring them back? */
  | 'CLOSED_PERSON';
