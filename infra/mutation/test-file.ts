import { dirname, resolve } from 'node:path';
import { format } from 'node:util';
import { expect } from 'vitest';
import { Modules, type Exports } from './modules.ts';

/** One test, with a name that is its own in the whole package. */
export interface Test {
  name: string;
  run: () => unknown;
}

/** A test file with modules of its own: its tests, and what comes before them. */
export interface TestFile {
  tests: Test[];
  prepare: () => Promise<void>;
}

/** Loads a test file with as much of vitest as the law's tests use: sentences in groups, tables, a stand-in module. */
export function loadTestFile(file: string, name: string): TestFile {
  const tests: Test[] = [];
  const groups = [name];
  const before: (() => unknown)[] = [];

  const add = (sentence: string, run: () => unknown): void => {
    const whole = [...groups, sentence].join(' > ');
    const twins = tests.filter((each) => each.name.startsWith(whole)).length;
    tests.push({ name: twins > 0 ? `${whole} (${twins + 1})` : whole, run });
  };
  const describe = (sentence: string, collect: () => void): void => {
    groups.push(sentence);
    collect();
    groups.pop();
  };
  const each =
    (rows: readonly unknown[]) =>
    (sentence: string, run: (...row: unknown[]) => unknown): void => {
      for (const row of rows) {
        const values: unknown[] = Array.isArray(row) ? row : [row];
        add(format(sentence, ...values), () => run(...values));
      }
    };

  const replace = async (
    path: string,
    standIn: (original: () => Promise<Exports>) => Exports | Promise<Exports>,
  ): Promise<void> => {
    const replaced = resolve(dirname(file), path);
    modules.replace(replaced, await standIn(() => Promise.resolve(modules.original(replaced))));
  };
  const vi = {
    hoisted: <T>(make: () => T): T => make(),
    mock: (...said: Parameters<typeof replace>): void => {
      const begun = replace(...said);
      before.unshift(() => begun);
    },
    resetModules: (): void => modules.forget(),
  };

  const vitest = {
    ...{ describe, expect, vi, it: Object.assign(add, { each }) },
    beforeAll: (run: () => unknown) => before.push(run),
  };
  const modules = new Modules(vitest);
  modules.load(file);
  return {
    tests,
    prepare: async () => {
      for (const run of before) await run();
    },
  };
}
