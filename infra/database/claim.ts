import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOf } from './process-identity.ts';

/**
 * One process per folder: a second `npm start` would take the first one's database server for a
 * leftover and stop it. The claim names its holder, so that the claim of a killed run counts for
 * nothing.
 */
export function claimFolder(folder: string): { release(): void } {
  const file = join(folder, 'claimed-by');
  while (!wrote(file)) {
    const [pid, start] = read(file);
    if (pid !== undefined && startOf(Number(pid)) === start) {
      throw new Error(`${folder} is already in use by process ${pid}: stop it first.`);
    }
    rmSync(file, { force: true });
  }
  return { release: () => rmSync(file, { force: true }) };
}

function wrote(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): (string | undefined)[] {
  try {
    return readFileSync(file, 'utf8').split(' ');
  } catch {
    return [];
  }
}
