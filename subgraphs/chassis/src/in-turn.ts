/** The end of the last run in line for each key. */
const lines = new Map<string, Promise<void>>();

/**
 * Runs the work of one key one after the other, within this process; work of other keys goes on beside it. Whoever
 * waits here holds nothing meanwhile, above all no connection of a pool.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const run = (lines.get(key) ?? Promise.resolve()).then(work);
  const end = run.then(nothing, nothing);
  lines.set(key, end);
  try {
    return await run;
  } finally {
    if (lines.get(key) === end) lines.delete(key);
  }
}

function nothing(): void {
  return undefined;
}
