import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { UnreadableUpload } from './refusal.ts';
import type { Bytes } from './source.ts';
import type { UnpackBudget } from './unpack-budget.ts';

/** One file of an archive. */
export interface ZipEntry {
  /** Path with slashes, never leading out of the archive. */
  name: string;
  /** Unpacks as it is read. */
  open(): Bytes;
}

/**
 * The files of an archive, without its folders and what a desktop adds on its own.
 * @throws UnreadableUpload `BROKEN`, `TOO_MANY_FILES`, `UNSAFE_NAME`, `ENCRYPTED`; while a file is read also what the
 * budget refuses
 */
export async function openZip(
  bytes: Buffer,
  budget: UnpackBudget,
  mostFiles: number,
): Promise<ZipEntry[]> {
  const zip = await whole(yauzl.fromBufferPromise(bytes, { decodeStrings: false }));
  if (zip.entryCount > mostFiles)
    throw new UnreadableUpload('TOO_MANY_FILES', { limit: mostFiles });
  const entries: ZipEntry[] = [];
  const all = zip.eachEntry();
  for (let next = await whole(all.next()); !next.done; next = await whole(all.next())) {
    const name = safeName(next.value);
    if (!name.endsWith('/') && !ofDesktop.test(name))
      entries.push(entryOf(zip, next.value, name, budget));
    if (entries.length > mostFiles)
      throw new UnreadableUpload('TOO_MANY_FILES', { limit: mostFiles });
  }
  return entries;
}

/** What macOS and Windows put into archives beside what the person chose. */
const ofDesktop = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

function entryOf(zip: ZipFile, entry: Entry, name: string, budget: UnpackBudget): ZipEntry {
  if (entry.isEncrypted()) throw new UnreadableUpload('ENCRYPTED', { part: name });
  if (!entry.canDecodeFileData()) throw new UnreadableUpload('BROKEN', { part: name });
  return { name, open: () => unpack(zip, entry, name, budget) };
}

async function* unpack(
  zip: ZipFile,
  entry: Entry,
  name: string,
  budget: UnpackBudget,
): AsyncGenerator<Buffer> {
  const stream = await whole(zip.openReadStreamPromise(entry));
  let checksum = 0;
  try {
    for await (const piece of stream as Bytes) {
      budget.spend(piece.byteLength);
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    throw error instanceof UnreadableUpload
      ? error
      : new UnreadableUpload('BROKEN', { part: name });
  }
  if (checksum !== entry.crc32) throw new UnreadableUpload('BROKEN', { part: name });
}

/** A name is only ever shown, and still: one made to leave its folder comes from somebody who means harm. */
function safeName(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  if (yauzl.validateFileName(name) !== null || name.includes('\0')) {
    throw new UnreadableUpload('UNSAFE_NAME');
  }
  return name;
}

async function whole<Value>(pending: Promise<Value>): Promise<Value> {
  try {
    return await pending;
  } catch {
    throw new UnreadableUpload('BROKEN');
  }
}
