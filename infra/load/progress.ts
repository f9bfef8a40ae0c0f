import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const shape = z.object({
  /** Last line of each file that is done. */
  lines: z.record(z.string(), z.number()),
  /** Length of the file of rejects then. */
  rejects: z.number(),
});

/** How far a load has come; kept beside its files, so that it goes on where it was broken off. */
export type Progress = z.infer<typeof shape>;

export function readProgress(path: string): Progress {
  if (!existsSync(path)) return { lines: {}, rejects: 0 };
  return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** In one step: a load that is killed here leaves the progress before or the one after. */
export function writeProgress(path: string, progress: Progress): void {
  writeFileSync(`${path}.new`, JSON.stringify(progress));
  renameSync(`${path}.new`, path);
}
