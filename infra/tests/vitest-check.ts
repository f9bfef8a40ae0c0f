import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../bundle/build-folder.ts';
import { type Check, type Ended, type Outcome, runProgram } from './check.ts';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface VitestRun {
  name: string;
  cwd: string;
  program: string;
  config: string;
  projects: string[];
}

/** A run of vitest, counted test by test. */
export function vitestCheck({ name, cwd, program, config, projects }: VitestRun): Check {
  const reportFile = join(buildFolder, `${name.replace(/\W+/g, '-')}.report.json`);
  return {
    name,
    run: async () => {
      mkdirSync(buildFolder, { recursive: true });
      rmSync(reportFile, { force: true });
      const ended = await runProgram({
        cwd,
        args: [
          ...[program, 'run', '--config', config, '--passWithNoTests'],
          ...projects.flatMap((project) => ['--project', project]),
          ...['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
        ],
      });
      const report = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : null;
      return count(ended, report === null ? null : (JSON.parse(report) as Report));
    },
  };
}

/**
 * A file that cannot be loaded, and a run that breaks outside its tests, have no failing test to
 * show: each counts as one failure, so that nothing red is ever counted as nothing.
 */
export function count({ code, output }: Ended, report: Report | null): Outcome {
  const passed = report?.numPassedTests ?? 0;
  const unloaded = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = (report?.numFailedTests ?? 0) + unloaded;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
}
