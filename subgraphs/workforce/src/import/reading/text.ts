import { looksLikeDsn } from '../dsn/line.ts';
import { readDsn } from '../dsn/read-dsn.ts';
import { readCsv } from './csv.ts';
import { DecodedText } from './decode-text.ts';
import { requireEnding } from './extension.ts';
import type { UploadLimits } from './limits.ts';
import { UnreadableUpload } from './refusal.ts';
import type { Bytes } from './source.ts';
import type { DsnUpload, TableUpload } from './upload.ts';

/** Reads a text: a DSN file by the look of its first lines, separated values otherwise. */
export async function readText(
  name: string,
  bytes: Bytes,
  limits: UploadLimits,
): Promise<DsnUpload | TableUpload> {
  const text = new DecodedText(bytes);
  const pieces = text.pieces();
  const first = await pieces.next();
  if (first.done) throw new UnreadableUpload('EMPTY');
  const head = first.value;
  const whole = startingWith(head, pieces);
  if (looksLikeDsn(head)) {
    requireEnding(name, 'DSN');
    const dsn = await readDsn(whole, limits.blocks);
    return { kind: 'DSN', name, dsn, text: { encoding: text.encoding, mixed: text.mixed } };
  }
  requireEnding(name, 'CSV');
  const { table, delimiter } = await readCsv(name, head, whole, limits);
  if (table.rows.length === 0) throw new UnreadableUpload('EMPTY');
  const { encoding, mixed } = text;
  const found = { encoding, mixed, delimiter };
  return { kind: 'CSV', name, tables: [table], hiddenSheets: [], text: found };
}

async function* startingWith(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}
