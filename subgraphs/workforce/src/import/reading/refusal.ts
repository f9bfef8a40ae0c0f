import type { Refusal } from '@vigie/chassis/refusal';

/** Why a file is not read. The portal turns each code into a French sentence with what to do instead. */
export type UploadRefusalCode =
  /** Nothing in it, or no line with a word. */
  | 'EMPTY'
  /** More bytes than are taken, as sent or unpacked; `limit` in bytes. */
  | 'TOO_LARGE'
  /** None of the kinds that are read; `found` names the kind where it is known (PDF, ODS, XLS…). */
  | 'UNKNOWN_KIND'
  /** The name says another kind than the content; `found` is the content's. */
  | 'WRONG_EXTENSION'
  /** Protected by a password. */
  | 'ENCRYPTED'
  /** A workbook with macros: nobody needs them in a list of people, and a file that brings them may bring harm. */
  | 'MACROS'
  /** Cut off or damaged. */
  | 'BROKEN'
  /** Unpacks to far more than a list of people ever does. */
  | 'ZIP_BOMB'
  /** More files in one archive than are taken; `limit` says how many. */
  | 'TOO_MANY_FILES'
  /** An archive inside an archive. */
  | 'NESTED_ARCHIVE'
  /** A file of the archive has a name that leads out of it. */
  | 'UNSAFE_NAME'
  /** XML with declarations of its own, which could make it grow without end or read other files. */
  | 'ENTITIES'
  | 'TOO_MANY_SHEETS'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_ROWS'
  | 'CELL_TOO_LONG'
  /** Characters without a shape, which no program for lists writes. */
  | 'CONTROL_CHARACTERS';

/** Where a refusal was met and what was found. */
export interface RefusalDetail {
  /** Name of the part: a sheet of a workbook, a file of an archive. */
  part?: string;
  /** Line of a text or row of a sheet, from 1. */
  line?: number;
  limit?: number;
  found?: string;
}

export interface UploadRefusal extends Refusal<UploadRefusalCode>, RefusalDetail {}

/** Thrown inside this room only, where a stream has to end at once; the door gives it back as a refusal. */
export class UnreadableUpload extends Error {
  constructor(
    readonly code: UploadRefusalCode,
    readonly detail: RefusalDetail = {},
  ) {
    super(code);
  }

  /** The same, with the name of the part in which it was met. */
  within(part: string): UnreadableUpload {
    return new UnreadableUpload(this.code, { part, ...this.detail });
  }
}
