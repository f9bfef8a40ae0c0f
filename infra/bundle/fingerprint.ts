import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';
import { buildFolder } from './build-folder.ts';

/** What a build step reads and writes, as paths from the root. */
export interface Step {
  name: string;
  /** Files, or folders read whole. */
  reads: string[];
  /** Takes away what it should not care about, such as tests. */
  ignores?: RegExp;
  writes: string[];
  work: () => Promise<void>;
}

const never = /(^|\/)(node_modules|build|dist|\.svelte-kit|\.data)(\/|$)/;

/**
 * Runs a step unless neither what it reads nor what it writes has changed since the last time.
 * Contents count and not dates: a fresh checkout has new dates and old contents.
 */
export async function runIfChanged(step: Step): Promise<void> {
  const stamp = join(buildFolder, `${step.name}.stamp`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(step)) return;
  await step.work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint(step));
}

function fingerprint({ reads, ignores, writes }: Step): string {
  const hash = createHash('sha256').update(process.version);
  const read = [...reads, 'pnpm-lock.yaml'].flatMap(filesIn).filter((path) => !ignores?.test(path));
  for (const path of [...read, ...writes.flatMap(outputsIn)]) {
    hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** What was written lies where sources are never looked for. */
function outputsIn(path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  return statSync(join(root, path)).isFile() ? [path] : filesIn(path);
}

function filesIn(path: string): string[] {
  if (never.test(path) || !existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
