import { knownBlocks, type KnownBlock } from './blocks.ts';
import type { DsnFile } from './dsn-file.ts';
import { parseLine, type DsnLine } from './line.ts';
import { DsnReader } from './reader.ts';

/**
 * Reads a DSN file line by line, tolerantly: what the norm adds is counted, what is damaged is numbered, and neither
 * stops it. What is not kept, pay above all, is dropped line by line (see `blocks.ts`).
 * @param pieces the text, in pieces that end anywhere
 * @param mostBlocks how many of the blocks that are kept it may have
 * @throws UnreadableUpload `TOO_MANY_ROWS`
 */
export async function readDsn(pieces: AsyncIterable<string>, mostBlocks: number): Promise<DsnFile> {
  const lines = new DsnLines(mostBlocks);
  let rest = '';
  for await (const piece of pieces) {
    const texts = (rest + piece).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) lines.take(text);
  }
  if (rest !== '') lines.take(rest);
  return lines.end();
}

/** Kinds of unknown rubriques that are told apart. */
const mostUnknown = 500;

/** Gathers lines into blocks. */
class DsnLines {
  readonly #reader: DsnReader;
  #block = '';
  #isKept = false;
  #rubrique = 0;
  #startedOn = 0;
  #values = new Map<number, string>();
  #number = 0;
  #rubriques = 0;

  constructor(mostBlocks: number) {
    this.#reader = new DsnReader(mostBlocks);
  }

  take(text: string): void {
    this.#number += 1;
    if (text.trim() === '') return;
    const { counts } = this.#reader.file;
    counts.lines += 1;
    const line = parseLine(text);
    if (!line) {
      counts.broken += 1;
      this.#reader.warn('BROKEN_LINE', this.#number);
      return;
    }
    this.#rubriques += 1;
    const known = knownBlocks.get(line.block);
    if (known) this.#put(line, known);
    else this.#unknown(line);
  }

  end(): DsnFile {
    this.#close();
    const { file, countedLines } = this.#reader;
    if (countedLines === null) this.#reader.warn('CUT_OFF', null);
    else if (countedLines !== this.#rubriques) this.#reader.warn('COUNT_DIFFERS', null);
    return file;
  }

  #put(line: DsnLine, { highest, kept }: KnownBlock): void {
    const { block, rubrique, value } = line;
    if (block !== this.#block || rubrique <= this.#rubrique) {
      this.#close();
      this.#block = block;
      this.#isKept = kept.size > 0;
      this.#startedOn = this.#number;
    }
    this.#rubrique = rubrique;
    if (rubrique > highest) this.#unknown(line);
    if (!kept.has(rubrique)) this.#reader.file.counts.setAside += 1;
    else if (value.trim() !== '') this.#values.set(rubrique, copied(value.trim()));
  }

  #close(): void {
    if (!this.#isKept) return;
    this.#reader.take(this.#block, this.#startedOn, this.#values);
    this.#values = new Map();
    this.#isKept = false;
  }

  #unknown({ block, rubrique }: DsnLine): void {
    const { unknown } = this.#reader.file.counts;
    const id = `${block}.${String(rubrique).padStart(3, '0')}`;
    const kinds = unknown[id] === undefined ? Object.keys(unknown).length : 0;
    if (kinds < mostUnknown) unknown[id] = (unknown[id] ?? 0) + 1;
  }
}

/** A text of its own: cut out of the file's text it would hold all of that in memory, pay included. */
function copied(value: string): string {
  return Buffer.from(value).toString();
}
