import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DocumentStore, StoredFile } from './store.ts';

/**
 * Keeps files below `files/` in the data folder of the deployment, in 256 folders, readable by this user only.
 * @param dataDir absolute path; the API and the worker share it
 */
export function openFolderStore(dataDir: string): DocumentStore {
  const pathOf = (key: string): string => {
    if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('Not a key of this store');
    return join(dataDir, 'files', key.slice(0, 2), key);
  };
  return {
    put: async (content) => {
      const key = randomBytes(16).toString('hex');
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      return { key, ...(await writeWhole(path, content)) };
    },
    open: async (key) => {
      const file = await open(pathOf(key), 'r');
      return file.createReadStream();
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

/** Under its final name a file is whole: it gets it after its last byte is on the disk. */
async function writeWhole(
  path: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Omit<StoredFile, 'key'>> {
  const unfinished = `${path}.part`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    const written = await copy(content, file).finally(() => file.close());
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return written;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function copy(
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  file: FileHandle,
): Promise<Omit<StoredFile, 'key'>> {
  const hash = createHash('sha256');
  let byteSize = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    byteSize += chunk.byteLength;
    await file.appendFile(chunk);
  }
  await file.sync();
  return { byteSize, sha256: hash.digest('hex') };
}

/** A new name is on the disk only after its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
