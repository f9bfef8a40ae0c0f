/**
 * Lets Node run the TypeScript of this folder in place: `node --import infra/typescript.mjs file.ts`.
 *
 * The machine room starts before anything is bundled, and its tests load the same files through
 * vitest; running the sources themselves keeps `import.meta.url` true in both. Types are erased by
 * esbuild, one file at a time, with an inline source map so that a stack trace names the real line.
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// Node loads hooks in a thread of their own: this file is both the registration and the hook.
if (isMainThread) {
  register(import.meta.url);
  process.setSourceMapsEnabled(true);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const { transform } = await import('esbuild');
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    sourcefile: file,
    sourcemap: 'inline',
    sourcesContent: false,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
