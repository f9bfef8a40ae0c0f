import { kindOf } from './kind.ts';
import type { UploadLimits } from './limits.ts';
import { UnreadableUpload } from './refusal.ts';
import { gathered, peek } from './source.ts';
import { readText } from './text.ts';
import type { UnpackBudget } from './unpack-budget.ts';
import type { ArchivedFile, ArchiveUpload } from './upload.ts';
import { isWorkbook, readWorkbook } from './xlsx/workbook.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** Enough of a file to tell its kind. */
const headBytes = 64 * 1024;

/** What makes the whole archive suspect, and not one of its files. */
const fatal: readonly string[] = ['ZIP_BOMB', 'TOO_LARGE'];

/** Reads the files of an archive one after the other. */
export async function readArchive(
  name: string,
  entries: readonly ZipEntry[],
  budget: UnpackBudget,
  limits: UploadLimits,
): Promise<ArchiveUpload> {
  if (entries.length === 0) throw new UnreadableUpload('EMPTY');
  const files: ArchivedFile[] = [];
  let rows = 0;
  for (const entry of entries) {
    const file = await readFile(entry, budget, limits);
    rows += rowsOf(file);
    if (rows > limits.rows) throw new UnreadableUpload('TOO_MANY_ROWS', { limit: limits.rows });
    files.push(file);
  }
  return { kind: 'ZIP', name, files };
}

function rowsOf({ upload }: ArchivedFile): number {
  const counts =
    upload?.kind === 'DSN'
      ? upload.dsn.declarations.map(({ people }) => people.length)
      : (upload?.tables.map((table) => table.rows.length) ?? []);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function readFile(
  entry: ZipEntry,
  budget: UnpackBudget,
  limits: UploadLimits,
): Promise<ArchivedFile> {
  const { name } = entry;
  try {
    return { name, upload: await uploadOf(entry, budget, limits), refusal: null };
  } catch (error) {
    if (!(error instanceof UnreadableUpload)) throw error;
    if (fatal.includes(error.code)) throw error.within(name);
    return { name, upload: null, refusal: { code: error.code, ...error.detail } };
  }
}

async function uploadOf(
  { name, open }: ZipEntry,
  budget: UnpackBudget,
  limits: UploadLimits,
): Promise<ArchivedFile['upload']> {
  const { head, whole } = await peek(open(), headBytes);
  const kind = kindOf(head);
  if (kind === 'TEXT') return readText(name, whole, limits);
  if (kind === 'EMPTY' || kind === 'ENCRYPTED') throw new UnreadableUpload(kind);
  if (kind !== 'ZIP') throw new UnreadableUpload('UNKNOWN_KIND', { found: kind.other });
  const entries = await openZip(await gathered(whole), budget, limits.files);
  if (!isWorkbook(entries)) throw new UnreadableUpload('NESTED_ARCHIVE');
  return readWorkbook(name, entries, limits);
}
