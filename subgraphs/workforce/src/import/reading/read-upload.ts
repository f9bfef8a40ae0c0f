import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readArchive } from './archive.ts';
import { requireEnding } from './extension.ts';
import { kindOf } from './kind.ts';
import { uploadLimits, type UploadLimits } from './limits.ts';
import { UnreadableUpload, type UploadRefusal } from './refusal.ts';
import { counted, gathered, peek, type Bytes } from './source.ts';
import { readText } from './text.ts';
import { UnpackBudget } from './unpack-budget.ts';
import type { Upload } from './upload.ts';
import { isWorkbook, readWorkbook } from './xlsx/workbook.ts';
import { openZip } from './zip.ts';

/** Enough to tell every kind, and the encoding and separator of a text. */
const headBytes = 64 * 1024;

/**
 * Reads what somebody sent: a workbook (xlsx), separated values (CSV, TSV), a DSN file, or an archive of these. The
 * content decides, the ending of the name must agree. Nothing in it is run or computed, nothing is written to disk, and
 * what is too much is refused while it comes in. A DSN file is never held: its lines are judged as they pass.
 * @param name as the person's machine calls the file
 */
export async function readUpload(
  name: string,
  source: Uint8Array | AsyncIterable<Uint8Array>,
  limits: UploadLimits = uploadLimits,
): Promise<Outcome<Upload, UploadRefusal>> {
  const bytes = counted(source, limits.bytes);
  try {
    return { done: await read(name, bytes, limits) };
  } catch (error) {
    if (!(error instanceof UnreadableUpload)) throw error;
    return refuse({ code: error.code, ...error.detail });
  } finally {
    // A file refused before its end would leave the request that brings it waiting.
    await bytes.return(undefined);
  }
}

async function read(name: string, bytes: Bytes, limits: UploadLimits): Promise<Upload> {
  const { head, whole } = await peek(bytes, headBytes);
  const kind = kindOf(head);
  if (kind === 'EMPTY') throw new UnreadableUpload('EMPTY');
  if (kind === 'ENCRYPTED') throw new UnreadableUpload('ENCRYPTED');
  if (typeof kind === 'object') throw new UnreadableUpload('UNKNOWN_KIND', { found: kind.other });
  if (kind === 'TEXT') return readText(name, whole, limits);
  const packed = await gathered(whole);
  const budget = new UnpackBudget(limits, packed.byteLength);
  const entries = await openZip(packed, budget, limits.files);
  if (!isWorkbook(entries)) {
    requireEnding(name, 'ZIP');
    return readArchive(name, entries, budget, limits);
  }
  return readWorkbook(name, entries, limits);
}
