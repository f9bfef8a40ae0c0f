import { access, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isName, type Shelf } from './shelf.ts';
import type { Content } from './store.ts';

/**
 * Keeps files below `files/` in the data folder of the deployment, in 256 folders, readable by this user only.
 * @param dataDir absolute path; the API and the worker share it
 */
export function openFolderShelf(dataDir: string): Shelf {
  const pathOf = (name: string): string => {
    if (!isName(name)) throw new Error('Not a key of this store');
    return join(dataDir, 'files', name.slice(0, 2), name);
  };
  return {
    write: async (name, content) => {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeWhole(path, content);
    },
    read: async (name) => {
      const file = await open(pathOf(name), 'r');
      return file.createReadStream();
    },
    has: (name) =>
      access(pathOf(name)).then(
        () => true,
        () => false,
      ),
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

/** Under its final name a file is whole: it gets it after its last byte is on the disk. */
async function writeWhole(path: string, content: Content): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    await copy(content, file).finally(() => file.close());
    await rename(unfinished, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function copy(content: Content, file: FileHandle): Promise<void> {
  for await (const chunk of content) await file.appendFile(chunk);
  await file.sync();
}

/** A new name is on the disk only after its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
