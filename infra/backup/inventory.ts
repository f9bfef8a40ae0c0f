import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a backup holds: the sum of each of its files by path, so that a damaged one is found before it replaces anything. */
export interface Inventory {
  madeAt: string;
  /** SHA-256, in hexadecimal. */
  files: Record<string, string>;
}

const name = 'inventory.json';

/** Written last: a folder without it is no backup. */
export async function writeInventory(folder: string, inventory: Inventory): Promise<void> {
  const draft = join(folder, `${name}.new`);
  await writeFile(draft, JSON.stringify(inventory, null, 1), { mode: 0o600 });
  await rename(draft, join(folder, name));
}

/** @throws where the folder is no whole backup, with the first file that is not what it was */
export async function readInventory(folder: string): Promise<Inventory> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => {
    throw new Error(`${folder} is no finished backup: it has no ${name}.`);
  });
  const inventory = JSON.parse(text) as Inventory;
  for (const [path, wanted] of Object.entries(inventory.files)) {
    const sum = await sumOf(join(folder, path)).catch(() => 'missing');
    if (sum !== wanted)
      throw new Error(`The backup ${folder} is damaged: ${path} is not what it was.`);
  }
  return inventory;
}

/** Copies a file and gives its sum; null for one that has gone meanwhile. */
export async function copyFile(from: string, to: string): Promise<string | null> {
  try {
    return await keep(createReadStream(from), to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes what comes into a file, and gives its sum. */
export async function keep(content: Readable, to: string): Promise<string> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const seen = new PassThrough().on('data', (piece: Buffer) => hash.update(piece));
  await pipeline(content, seen, createWriteStream(to, { mode: 0o600 }));
  return hash.digest('hex');
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The paths of all files below a folder, and of the folders that hold none; none where it is not there. */
export async function filesBelow(
  folder: string,
  wanted: (path: string) => boolean = () => true,
): Promise<{ files: string[]; emptyFolders: string[] }> {
  const files: string[] = [];
  const emptyFolders: string[] = [];
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    const kept = entries.filter((entry) => wanted(join(below, entry.name)));
    if (kept.length === 0 && below !== '') emptyFolders.push(below);
    for (const entry of kept) {
      const path = join(below, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.push(path);
    }
  };
  await walk('');
  return { files, emptyFolders };
}
