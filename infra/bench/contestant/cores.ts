import { execFileSync } from 'node:child_process';

/** Which processors what runs on; null where they cannot be told apart (one processor, or no `taskset`). */
export interface Cores {
  /** Of whoever is measured: alone on it. */
  contestant: number;
  /** Of the load, the rivals' subgraphs and the database. */
  others: number;
}

/** @param processors that this process may use; asked before it is put in its place */
export function divideCores(processors: number): Cores | null {
  if (processors < 2) return null;
  try {
    // Everything that this process starts inherits its place, unless told otherwise.
    execFileSync('taskset', ['-acp', '1', String(process.pid)], { stdio: 'ignore' });
    return { contestant: 0, others: 1 };
  } catch {
    return null;
  }
}

/** The command line that starts Node where a contestant belongs. */
export function pinned(cores: Cores | null, args: readonly string[]): [string, string[]] {
  if (!cores) return [process.execPath, [...args]];
  return ['taskset', ['-c', String(cores.contestant), process.execPath, ...args]];
}
