import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** A row that was not taken: where it stands, which column is wrong, and why in French. */
export interface Reject {
  file: string;
  line: number;
  column: string;
  reason: string;
}

/** The file of the rows that were not taken, beside those that are loaded. */
export interface RejectFile {
  /** @returns the length of the file from now on */
  append(rejects: readonly Reject[]): number;
  close(): void;
}

const heading = '\uFEFFfichier;ligne;colonne;motif\r\n';

/** @param length what was written before a load was broken off; what follows it belongs to a batch that is done again */
export function openRejects(path: string, length: number): RejectFile {
  const file = openSync(path, length === 0 ? 'w' : 'r+');
  let end = length;
  const write = (text: string): void => {
    end += writeSync(file, text, end);
  };
  ftruncateSync(file, end);
  if (end === 0) write(heading);
  return {
    append: (rejects) => {
      write(rejects.map(lineOf).join(''));
      return end;
    },
    close: () => closeSync(file),
  };
}

const lineOf = ({ file, line, column, reason }: Reject): string =>
  `${[file, String(line), column, reason].map(quoted).join(';')}\r\n`;

/** A text that a spreadsheet would run is shown as the text that it is. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
