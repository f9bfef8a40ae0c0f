import type { Shelf } from '@vigie/documents/store/shelf';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaying } from '../database/archive.ts';
import { handOver, placeForRows } from '../database/data-folder.ts';
import { startCluster } from '../database/embedded.ts';
import { accountForServer } from '../database/system-account.ts';
import { copyFile, filesBelow, readInventory } from './inventory.ts';
import { putBack } from './sealed-files.ts';

export interface Restoration {
  /** The folder of one backup. */
  backup: string;
  /** Must be empty or absent: nothing is overwritten. */
  dataDir: string;
  /** Where sealed files go; one that it still has stays as it is. */
  shelf: Shelf;
  /** The log that was handed over since; the backup alone when null. */
  log: string | null;
  /** The last moment to bring back; all there is when null. */
  until: Date | null;
}

/** Puts rows, sealed files and keys back where `npm start` finds them. */
export async function restore({ backup, dataDir, shelf, log, until }: Restoration): Promise<void> {
  const postgres = join(dataDir, 'postgres');
  for (const taken of [postgres, join(dataDir, 'files'), join(dataDir, 'secrets.json')]) {
    if (existsSync(taken)) {
      throw new Error(`${taken} is there already: move it away first, or set another DATA_DIR.`);
    }
  }
  const { files } = await readInventory(backup);
  await mkdir(postgres, { recursive: true });
  await copyFile(join(backup, 'password'), join(postgres, 'password'));
  const account = accountForServer(null);
  const rows = placeForRows(postgres, account);
  const wal = `${rows}.wal`;
  await copyAll(join(backup, 'rows'), rows);
  for (const from of [join(backup, 'wal'), ...(log === null ? [] : [log])])
    await copyAll(from, wal);
  await writeFile(join(rows, 'recovery.signal'), '');
  for (const folder of [rows, wal]) handOver(folder, account);
  const cluster = await startCluster({
    ...{ dataDir: postgres, durable: true, recovery: replaying(wal, until) },
  });
  await cluster.stop();
  await rm(wal, { recursive: true });
  for (const path of Object.keys(files).filter((each) => each.startsWith('files/'))) {
    await putBack(shelf, join(backup, path));
  }
  await copyFile(join(backup, 'secrets.json'), join(dataDir, 'secrets.json'));
}

async function copyAll(from: string, to: string): Promise<void> {
  const { files, emptyFolders } = await filesBelow(from);
  for (const path of ['', ...emptyFolders]) {
    await mkdir(join(to, path), { recursive: true, mode: 0o700 });
  }
  for (const path of files) await copyFile(join(from, path), join(to, path));
}
