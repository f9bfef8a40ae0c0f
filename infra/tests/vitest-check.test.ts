import { expect, test } from 'vitest';
import { count } from './vitest-check.ts';

const report = (
  numPassedTests: number,
  numFailedTests: number,
  files: [string, number][] = [],
) => ({
  numPassedTests,
  numFailedTests,
  testResults: files.map(([status, tests]) => ({
    status,
    assertionResults: Array.from({ length: tests }),
  })),
});

test('tests are counted one by one', () => {
  expect(count({ code: 0, output: '' }, report(12, 0))).toMatchObject({ passed: 12, failed: 0 });
  expect(count({ code: 1, output: '' }, report(10, 2))).toMatchObject({ passed: 10, failed: 2 });
});

test('a file that could not be loaded is a failure of its own', () => {
  const loaded = report(10, 0, [
    ['passed', 10],
    ['failed', 0],
  ]);
  expect(count({ code: 1, output: '' }, loaded)).toMatchObject({ passed: 10, failed: 1 });
});

test('a run that breaks before or beside its tests is red', () => {
  expect(count({ code: 1, output: '' }, null)).toMatchObject({ passed: 0, failed: 1 });
  expect(count({ code: 1, output: '' }, report(10, 0))).toMatchObject({ passed: 10, failed: 1 });
});
