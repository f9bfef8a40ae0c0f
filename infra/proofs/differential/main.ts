/** `npm run differential -- --operations 2000 --seed 7`: the gateway against a monolith behind graphql-shield. */
import { parseArgs } from 'node:util';
import { readHouseContract } from '../../synthetic/contract.ts';
import { openArena } from './arena.ts';
import { readFixtureContract } from './fixture/contract.ts';
import { findingText, reportTable } from './print.ts';
import { fixtureRoles, houseRoles } from './role.ts';
import { run, type Report } from './run.ts';
import { smallest } from './shrink.ts';

const { values } = parseArgs({
  // The name of the command itself.
  allowPositionals: true,
  options: {
    operations: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '7' },
  },
});
const options = { operations: Number(values.operations), seed: Number(values.seed) };
const contracts = {
  'the contract': { read: readHouseContract, roles: houseRoles },
  'the fixture': { read: readFixtureContract, roles: fixtureRoles },
};

const reports: Record<string, Report> = {};
for (const [name, { read, roles }] of Object.entries(contracts)) {
  const arena = await openArena(await read());
  const report = await run(arena, { ...options, roles });
  for (const finding of report.findings) {
    console.error(`${findingText(await smallest(arena, finding))}\n`);
  }
  await arena.close();
  if (report.findings.length > 0) process.exitCode = 1;
  reports[name] = report;
}
console.log(reportTable(reports));
