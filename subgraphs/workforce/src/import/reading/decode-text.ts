import { isAscii, isUtf8 } from 'node:buffer';
import { looksLikeUtf16 } from './kind.ts';
import { UnreadableUpload } from './refusal.ts';
import type { Bytes } from './source.ts';
import type { TextEncodingName } from './upload.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A line longer than this, in bytes, is none: nothing that is read here writes one. */
const longestLine = 1024 * 1024;

/**
 * Text from bytes of an encoding that nobody told. UTF-8 as long as it is well-formed, Windows-1252 from the first line
 * on that is not: the letters of ISO-8859-1 are the same there. What was found can be asked once the text was read.
 */
export class DecodedText {
  encoding: TextEncodingName = 'UTF-8';
  /** True when some lines were UTF-8 and others not, as in files glued together. */
  mixed = false;
  readonly #found = new Set<TextEncodingName>();

  constructor(readonly bytes: Bytes) {}

  /** The text in pieces that end with a line, line ends as `\n`, without a byte order mark. */
  async *pieces(): AsyncGenerator<string> {
    let first = true;
    let decode: ((bytes: Buffer, last: boolean) => string) | null = null;
    for await (const bytes of this.#lines()) {
      if (decode === null) decode = this.#decoderFor(bytes);
      const text = decode(bytes, false).replace(/\r\n?/g, '\n');
      yield first ? text.replace(/^\uFEFF/, '') : text;
      first = false;
    }
    if (decode) yield decode(Buffer.alloc(0), true);
  }

  #decoderFor(head: Buffer): (bytes: Buffer, last: boolean) => string {
    const wide = looksLikeUtf16(head);
    if (!wide) return (bytes) => this.#narrow(bytes);
    this.encoding = wide;
    const decoder = new TextDecoder(wide);
    return (bytes, last) => decoder.decode(bytes, { stream: !last });
  }

  #narrow(bytes: Buffer): string {
    if (isAscii(bytes)) return bytes.toString('latin1');
    if (isUtf8(bytes)) {
      this.#note('UTF-8');
      return bytes.toString('utf8');
    }
    return this.#lineByLine(bytes);
  }

  #lineByLine(bytes: Buffer): string {
    const texts: string[] = [];
    for (let start = 0; start < bytes.byteLength;) {
      const end = bytes.indexOf(lineFeed, start);
      const line = bytes.subarray(start, end < 0 ? bytes.byteLength : end + 1);
      const wide = isUtf8(line);
      if (!isAscii(line)) this.#note(wide ? 'UTF-8' : 'WINDOWS-1252');
      texts.push(wide ? line.toString('utf8') : fromWindows(line));
      start += line.byteLength;
    }
    return texts.join('');
  }

  #note(found: 'UTF-8' | 'WINDOWS-1252'): void {
    this.#found.add(found);
    this.mixed = this.#found.size > 1;
    if (found === 'WINDOWS-1252') this.encoding = found;
  }

  /** Whole lines, so that no character is ever cut in two. */
  async *#lines(): AsyncGenerator<Buffer> {
    let open: Buffer[] = [];
    let length = 0;
    for await (const piece of this.bytes) {
      open.push(piece);
      length += piece.byteLength;
      if (!piece.includes(lineFeed) && length < longestLine) continue;
      const bytes = Buffer.concat(open);
      const end = endOfLines(bytes);
      if (end === 0) throw new UnreadableUpload('CELL_TOO_LONG', { limit: longestLine });
      yield bytes.subarray(0, end);
      open = [bytes.subarray(end)];
      length = bytes.byteLength - end;
    }
    if (length > 0) yield Buffer.concat(open);
  }
}

/** After the last line end of a piece, 0 for none: `\n` with its other half in UTF-16, or the lone `\r` of old. */
function endOfLines(bytes: Buffer): number {
  const found = bytes.lastIndexOf(lineFeed);
  if (found < 0) return bytes.lastIndexOf(carriageReturn) + 1;
  return bytes[found + 1] === 0 ? found + 2 : found + 1;
}

/** Letters and signs that Windows puts where ISO-8859-1 has control characters, from 0x80 on. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decoded here: the decoder of some versions of Node gives control characters instead. */
function fromWindows(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => windowsLetters.charAt(letter.charCodeAt(0) - 0x80));
}
