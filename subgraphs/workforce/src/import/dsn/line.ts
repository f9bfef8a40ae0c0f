/** One line of a DSN file: a rubrique of a block with its value. */
export interface DsnLine {
  /** For instance `S21.G00.30`. */
  block: string;
  /** Number of the rubrique in its block, 1 to 999. */
  rubrique: number;
  /** As written; apostrophes inside it are not escaped. */
  value: string;
}

const shape = /^S\d\d\.G\d\d\.\d\d\.\d{3},'.*'\s*$/;

/** Characters of the longest line: the norm says 256, some programs write more. */
const longest = 1024;

/** A line as the norm writes it, or null. */
export function parseLine(text: string): DsnLine | null {
  if (text.length > longest || !shape.test(text)) return null;
  return {
    block: text.slice(0, 10),
    rubrique: Number(text.slice(11, 14)),
    value: text.slice(16, text.lastIndexOf("'")),
  };
}

/** Whether a text starts as a DSN file does, a damaged line or two apart. */
export function looksLikeDsn(head: string): boolean {
  const lines = head
    .replace(/^\uFEFF/, '')
    .split('\n', 20)
    .map((line) => line.trimEnd());
  const filled = lines.filter((line) => line !== '');
  const fitting = filled.filter((line) => parseLine(line) !== null);
  return fitting.length > 0 && fitting.length * 2 > filled.length;
}
