import { differences } from './differences.ts';
import type { Finding, Report } from './run.ts';
import type { Tally } from './tally.ts';

/** A finding as a person needs it: what to ask, as whom, and what came back. */
export function findingText({ seed, role, operation, examination }: Finding): string {
  const { unexplained, gateway, monolith } = examination;
  return [
    `Seed ${seed}, role ${role.name}: ${unexplained.join('; ')}`,
    operation.query.trim(),
    `variables ${JSON.stringify(operation.variables)}`,
    `gateway  ${JSON.stringify(gateway)}`,
    `monolith ${JSON.stringify(monolith)}`,
  ].join('\n');
}

/** Reports side by side, as a table for a README. */
export function reportTable(reports: Readonly<Record<string, Report>>): string {
  const columns = Object.values(reports);
  const count = (name: string, of: (report: Report) => number): string =>
    `| ${name} | ${columns.map(of).join(' | ')} |`;
  const names = (tallyOf: (report: Report) => Tally): string[] =>
    [
      ...new Set(
        columns.flatMap((report) =>
          tallyOf(report)
            .entries()
            .map(([name]) => name),
        ),
      ),
    ].sort();
  const tallied = (prefix: string, tallyOf: (report: Report) => Tally): string[] =>
    names(tallyOf).map((name) => count(`${prefix}${name}`, (report) => tallyOf(report).of(name)));
  return [
    `| | ${Object.keys(reports).join(' | ')} |`,
    `|---|${columns.map(() => '--:|').join('')}`,
    count('operations', ({ operations }) => operations),
    count('cases: operation × role', ({ cases }) => cases),
    count('equal to the letter', ({ equal }) => equal),
    ...Object.keys(differences).map((name) =>
      count(`explained: ${name}`, (report) => report.differences.of(name)),
    ),
    count('**unexplained**', ({ findings }) => findings.length),
    count('run by Apollo’s executor', ({ fellBack }) => fellBack),
    count('left out: too large', ({ tooLarge }) => tooLarge),
    ...tallied('cases with a ', ({ outcomes }) => outcomes),
    ...tallied('operations with ', ({ features }) => features),
  ].join('\n');
}
