import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { argumentsOf, startOf } from './process-identity.ts';

/**
 * Clears what a killed run left in a data folder. PostgreSQL trusts its own lock file too much: it
 * refuses to start when the process number in it belongs by now to any other process.
 */
export async function clearLeftovers(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'postmaster.pid');
  const pid = lockedBy(file);
  if (pid === null) return;
  if (startOf(pid) !== null) {
    const command = argumentsOf(pid);
    if (command === null) return; // cannot be known here: PostgreSQL decides alone
    if (isServerOf(dataFolder, command)) await stopServer(pid);
  }
  // Also after stopping it: a server killed in that moment leaves its file, and stays in the list of
  // processes until somebody reaps it, which PostgreSQL takes for life.
  rmSync(file, { force: true });
}

function lockedBy(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isNaN(pid) ? null : pid;
  } catch {
    return null;
  }
}

function isServerOf(dataFolder: string, [program, ...rest]: string[]): boolean {
  return basename(program ?? '') === 'postgres' && rest.includes(dataFolder);
}

async function stopServer(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return; // it ended by itself meanwhile
  }
  const deadline = Date.now() + 15_000;
  while (startOf(pid) !== null) {
    if (Date.now() > deadline) {
      throw new Error(`The database server of an earlier run (process ${pid}) does not stop.`);
    }
    await delay(20);
  }
}
