import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOf } from './process-identity.ts';

/**
 * One run per data folder: a second one would take the first one's server for a leftover and stop
 * it. The claim names its holder, so that the claim of a killed run counts for nothing.
 */
export function claimFolder(folder: string): { release(): void } {
  const file = join(folder, 'claimed-by');
  const [pid, start] = readClaim(file);
  if (pid !== undefined && Number(pid) !== process.pid && startOf(Number(pid)) === start) {
    throw new Error(`${folder} is already in use by process ${pid}: stop it first.`);
  }
  writeFileSync(file, `${process.pid} ${startOf(process.pid)}`);
  return { release: () => rmSync(file, { force: true }) };
}

function readClaim(file: string): (string | undefined)[] {
  try {
    return readFileSync(file, 'utf8').split(' ');
  } catch {
    return [];
  }
}
