import { isRefused } from '@vigie/chassis/refusal';
import type { JobContext } from '../../job-context.ts';
import { openProgress } from '../batch/progress.ts';
import { keptBytes } from '../drop/pieces.ts';
import type { DropRow, FileRow } from '../drop/table.ts';
import { readUpload } from '../reading/read-upload.ts';
import type { UploadRefusal } from '../reading/refusal.ts';
import type { Upload } from '../reading/upload.ts';

/** The files of a drop, read; those that are refused with their reason. */
export interface ReadFiles {
  uploads: Upload[];
  refused: { name: string; refusal: UploadRefusal }[];
}

/** Reads the kept files of a drop one after the other, and tells how many of their bytes have gone by. */
export async function readFiles(
  { database, dataKey }: JobContext,
  { id }: Pick<DropRow, 'id'>,
  files: readonly FileRow[],
): Promise<ReadFiles> {
  const total = files.reduce((sum, { byteSize }) => sum + byteSize, 0);
  const progress = openProgress(database, id, total);
  let done = 0;
  async function* watched(fileId: string): AsyncGenerator<Buffer> {
    for await (const piece of keptBytes(database, dataKey, fileId)) {
      yield piece;
      done += piece.byteLength;
      progress.report(done);
    }
  }
  const read: ReadFiles = { uploads: [], refused: [] };
  try {
    for (const { id: fileId, name } of files) {
      const outcome = await readUpload(name, watched(fileId));
      if (!isRefused(outcome)) read.uploads.push(outcome.done);
      else read.refused.push(...outcome.refusals.map((refusal) => ({ name, refusal })));
    }
  } finally {
    await progress.end();
  }
  return read;
}
