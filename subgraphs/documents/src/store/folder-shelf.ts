import { access, mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileMissing, StoreLost } from './failure.ts';
import { assertName, isName, type Shelf } from './shelf.ts';
import type { Content } from './store.ts';

/**
 * Keeps files below `files/` in the data folder of the deployment, in 256 folders, readable by this user only.
 * @param dataDir absolute path; the API and the worker share it
 */
export function openFolderShelf(dataDir: string): Shelf {
  const folder = join(dataDir, 'files');
  const pathOf = (name: string): string => {
    assertName(name);
    return join(folder, name.slice(0, 2), name);
  };
  return {
    write: async (name, content) => {
      const path = pathOf(name);
      await onDisk(mkdir(dirname(path), { recursive: true, mode: 0o700 }));
      await writeWhole(path, content);
    },
    read: async (name) => {
      const file = await onDisk(open(pathOf(name), 'r'));
      return file.createReadStream();
    },
    has: async (name) => {
      try {
        await onDisk(access(pathOf(name)));
        return true;
      } catch (error) {
        if (error instanceof FileMissing) return false;
        throw error;
      }
    },
    remove: async (name) => onDisk(rm(pathOf(name), { force: true })),
    async *names() {
      for (const part of await entriesOf(folder)) {
        yield* (await entriesOf(join(folder, part))).filter(isName);
      }
    },
  };
}

/** Says what the disk refuses in the words of every shelf. */
async function onDisk<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' ? new FileMissing() : new StoreLost(code);
  }
}

/** What stands in a folder; nothing before the first file has come. */
async function entriesOf(path: string): Promise<string[]> {
  try {
    return (await onDisk(readdir(path))).sort();
  } catch (error) {
    if (error instanceof FileMissing) return [];
    throw error;
  }
}

/** Under its final name a file is whole: it gets it after its last byte is on the disk. */
async function writeWhole(path: string, content: Content): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    const file = await onDisk(open(unfinished, 'wx', 0o600));
    await copy(content, file).finally(() => file.close());
    await onDisk(rename(unfinished, path));
    await onDisk(syncFolder(dirname(path)));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function copy(content: Content, file: FileHandle): Promise<void> {
  for await (const chunk of content) await onDisk(file.appendFile(chunk));
  await onDisk(file.sync());
}

/** A new name is on the disk only after its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
