import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { transformSync } from 'esbuild';

/** What a module exports, by name. */
export type Exports = Record<string, unknown>;

/** Evaluates a module into `module.exports`. */
type Body = (
  module: { exports: Exports },
  exports: Exports,
  require: (name: string) => Exports,
  url: string,
) => void;

/** Compiled once for the whole run. */
const bodies = new Map<string, Body>();

/** Gives a module another text until it gets its own again. */
export function rewrite(file: string, source = readFileSync(file, 'utf8')): void {
  bodies.set(file, compile(file, source));
}

/**
 * The modules that one test file loads. A mutant of a table shows only when the table is made, and making all modules
 * again this way takes milliseconds where a new process takes seconds.
 */
export class Modules {
  readonly #made = new Map<string, Exports>();
  readonly #replaced = new Map<string, Exports>();
  readonly #given: Exports;

  /** `vitest` is what the test file gets under that name. */
  constructor(vitest: Exports) {
    this.#given = vitest;
  }

  load(file: string): Exports {
    const known = this.#replaced.get(file) ?? this.#made.get(file);
    return known ?? this.original(file);
  }

  /** The module itself, even where something stands in for it. */
  original(file: string): Exports {
    const module = { exports: {} };
    const url = pathToFileURL(file).href;
    this.#made.set(file, module.exports);
    bodyOf(file)(module, module.exports, (name) => this.#require(name, url), url);
    this.#made.set(file, module.exports);
    return module.exports;
  }

  replace(file: string, exports: Exports): void {
    this.#replaced.set(file, exports);
  }

  forget(): void {
    this.#made.clear();
  }

  #require(name: string, from: string): Exports {
    if (name === 'vitest') return this.#given;
    const isSource = name.startsWith('.') || name.startsWith('file:');
    if (isSource) return this.load(fileURLToPath(new URL(name, from)));
    return createRequire(from)(name) as Exports;
  }
}

function bodyOf(file: string): Body {
  if (!bodies.has(file)) rewrite(file);
  return bodies.get(file)!;
}

function compile(file: string, source: string): Body {
  const { code } = transformSync(source, {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.url': 'moduleUrl' },
    supported: { 'dynamic-import': false },
  });
  const wrapped = `(function (module, exports, require, moduleUrl) {${code}\n})`;
  return new Script(wrapped, { filename: file }).runInThisContext() as Body;
}
