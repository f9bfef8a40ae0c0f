import { SaxesParser } from 'saxes';
import { UnreadableUpload } from '../refusal.ts';
import type { Bytes } from '../source.ts';

/** What is told of an XML part while it passes: names without their prefix, texts with entities resolved. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Characters between two tags or texts: no workbook has more, a hostile one would fill the memory with them. */
const longestRun = 1024 * 1024;

/**
 * Reads an XML part as a stream; no tree of it is ever held.
 * @throws UnreadableUpload `ENTITIES` for a part with a document type, which is where entities that multiply or read
 * files are declared; `BROKEN` for one that is not well-formed
 */
export async function readXml(bytes: Bytes, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser();
  let quiet = 0;
  parser.on('doctype', () => {
    throw new UnreadableUpload('ENTITIES');
  });
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0;
    listener.open?.(local(name), attributes);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => {
    quiet = 0;
    listener.close?.(local(name));
  });
  try {
    for await (const text of decoded(bytes)) {
      quiet += text.length;
      parser.write(text);
      if (quiet > longestRun) throw new UnreadableUpload('CELL_TOO_LONG', { limit: longestRun });
    }
    parser.close();
  } catch (error) {
    if (error instanceof UnreadableUpload) throw error;
    throw new UnreadableUpload('BROKEN');
  }
}

/** XML is UTF-8 unless its first bytes are the mark of UTF-16. */
async function* decoded(bytes: Bytes): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function encodingOf(start: Buffer): string {
  const mark = start.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  return mark === 'feff' ? 'utf-16be' : 'utf-8';
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
