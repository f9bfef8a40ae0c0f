import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { DocumentRow } from '../document/table.ts';
import type { DocumentStore } from '../store/store.ts';
import { distinctNames } from './names.ts';

/** Streams documents as one archive: one file is open at a time, and none of them is held whole. */
export function archiveOf(
  store: DocumentStore,
  rows: readonly (DocumentRow & { folder: string })[],
): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  // Half an archive must not look like a whole one.
  const fail = (error: unknown): void =>
    void out.destroy(error instanceof Error ? error : new Error('A file cannot be read'));
  zip.on('error', fail);
  const names = distinctNames(rows);
  for (const [index, { storageKey, byteSize, createdAt }] of rows.entries()) {
    // PDF and pictures are small already.
    const options = { compress: false, mtime: createdAt, size: byteSize };
    zip.addReadStreamLazy(names[index] ?? storageKey, options, (take) => {
      store.open(storageKey).then((content) => take(null, content.on('error', fail)), fail);
    });
  }
  zip.end();
  return out;
}
