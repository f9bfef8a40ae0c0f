import { knownBlocks } from '../dsn/blocks.ts';
import { looksLikeDsn } from '../dsn/line.ts';

/** What stands before the value: block, rubrique, comma and apostrophe. */
const shape = /^(S\d\d\.G\d\d\.\d\d)\.(\d{3}),'/;

/** Characters without a line end from which on a text is no DSN file, whatever it begins with. */
const longestLine = 64 * 1024;

/**
 * Empties the values of a DSN file that nobody keeps, pay above all, before the first of them is written anywhere. Its
 * lines stay, so that they are numbered and counted as the program that wrote them did. Other files pass unchanged.
 */
export async function* blankUnkept(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let isDsn: boolean | null = null;
  let rest = '';
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    isDsn ??= looksLikeDsn(bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''));
    if (!isDsn) {
      yield bytes;
      continue;
    }
    // Latin 1 gives every byte a character of its own, and back.
    const lines = (rest + bytes.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) {
      lines.push(rest);
      rest = '';
    }
    if (lines.length > 0) yield Buffer.from(`${lines.map(blanked).join('\n')}\n`, 'latin1');
  }
  if (rest !== '') yield Buffer.from(blanked(rest), 'latin1');
}

function blanked(line: string): string {
  const [start, block, rubrique] = shape.exec(line) ?? [];
  if (start === undefined) return line;
  if (knownBlocks.get(block ?? '')?.kept.has(Number(rubrique))) return line;
  return `${start}'${line.endsWith('\r') ? '\r' : ''}`;
}
