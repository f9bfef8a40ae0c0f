import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  toMutantRunResult,
  TestStatus,
  type CompleteDryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { loadTestFile, type Test } from './test-file.ts';

/**
 * Tests by example: those over all pairs and random lives would kill the same mutants, far more slowly, and the one
 * that reads the sources would read changed ones.
 */
const leftOut = /(^|\/)(pairs|properties|bare-numbers)\.test\.ts$/;

/** What the changed code reads and counts in. */
const world = globalThis as { [INSTRUMENTER_CONSTANTS.NAMESPACE]?: InstrumenterContext };
const context: InstrumenterContext = (world[INSTRUMENTER_CONSTANTS.NAMESPACE] = {});

/** Runs the law's tests in this very process, each file with modules of its own, until one notices the mutant. */
class LawTestRunner implements TestRunner {
  #files: string[] = [];

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  init(): Promise<void> {
    this.#files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !leftOut.test(file))
      .sort();
    return Promise.resolve();
  }

  async dryRun(): Promise<CompleteDryRunResult> {
    context.mutantCoverage = { static: {}, perTest: {} };
    const tests: TestResult[] = [];
    for (const file of this.#files) tests.push(...(await run(file)));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: context.mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, hitLimit } = options;
    Object.assign(context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const chosen = testFilter && new Set(testFilter);
    const isChosen = (name: string) => !chosen || chosen.has(name);
    const tests: TestResult[] = [];
    for (const file of this.#files) {
      if (chosen && !testFilter.some((name) => name.startsWith(`${file} `))) continue;
      tests.push(...(await run(file, isChosen)));
      if (tests.at(-1)?.status !== TestStatus.Failed) continue;
      // What noticed this one will most often notice the next.
      this.#files = [file, ...this.#files.filter((each) => each !== file)];
      break;
    }
    return toMutantRunResult(
      determineHitLimitReached(context.hitCount, hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests,
      },
    );
  }
}

/** Up to the first failure. A file that cannot be loaded is one. */
async function run(file: string, isChosen = (_: string) => true): Promise<TestResult[]> {
  const path = resolve('src', file);
  const tests: Test[] = [];
  const loading = await resultOf({
    name: file,
    run: async () => {
      const loaded = loadTestFile(path, file);
      await loaded.prepare();
      tests.push(...loaded.tests.filter(({ name }) => isChosen(name)));
    },
  });
  if (loading.status === TestStatus.Failed) return [loading];
  const results: TestResult[] = [];
  for (const test of tests) {
    context.currentTestId = test.name;
    results.push(await resultOf(test));
    delete context.currentTestId;
    if (results.at(-1)?.status === TestStatus.Failed) break;
  }
  return results;
}

async function resultOf({ name, run }: Test): Promise<TestResult> {
  const begin = performance.now();
  const failure = await failureOf(run);
  const result = { id: name, name, timeSpentMs: performance.now() - begin };
  return failure === undefined
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage: failure };
}

async function failureOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'law', LawTestRunner)];
