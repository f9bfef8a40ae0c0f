import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { TestStatus, type TestResult } from '@stryker-mutator/api/test-runner';
import { loadTestFile, type Test } from './test-file.ts';

/** What code that Stryker changed reads and counts in. */
export const context: InstrumenterContext = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: context });

/**
 * Tests by example: those over all pairs and random lives would kill the same mutants, far more slowly, and the one
 * that reads the sources would read changed ones.
 */
const leftOut = /(^|\/)(pairs|properties|bare-numbers)\.test\.ts$/;

/** The law's tests, run in this very process, each file with modules of its own, until one notices a change. */
export class LawTests {
  #files: string[];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !leftOut.test(file))
      .sort();
  }

  /** All results, or those up to the first failure. */
  async run(chosen?: ReadonlySet<string>): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const file of this.#files) {
      const isConcerned = !chosen || [...chosen].some((name) => name.startsWith(`${file} > `));
      if (!isConcerned) continue;
      results.push(...(await this.#runFile(file, chosen)));
      if (!isFailure(results.at(-1))) continue;
      // What noticed this change will most often notice the next.
      this.#files = [file, ...this.#files.filter((each) => each !== file)];
      break;
    }
    return results;
  }

  /** A file that cannot be loaded is a failure too. */
  async #runFile(file: string, chosen?: ReadonlySet<string>): Promise<TestResult[]> {
    const tests: Test[] = [];
    const loading = await resultOf(file, async () => {
      const loaded = loadTestFile(join(this.#folder, file), file);
      await loaded.prepare();
      tests.push(...loaded.tests.filter(({ name }) => !chosen || chosen.has(name)));
    });
    if (isFailure(loading)) return [loading];
    const results: TestResult[] = [];
    for (const { name, run } of tests) {
      context.currentTestId = name;
      results.push(await resultOf(name, run));
      delete context.currentTestId;
      if (isFailure(results.at(-1))) break;
    }
    return results;
  }
}

export function isFailure(result: TestResult | undefined): boolean {
  return result?.status === TestStatus.Failed;
}

async function resultOf(name: string, run: () => unknown): Promise<TestResult> {
  const begin = performance.now();
  const failureMessage = await failureOf(run);
  const result = { id: name, name, timeSpentMs: performance.now() - begin };
  return failureMessage === undefined
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage };
}

async function failureOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
