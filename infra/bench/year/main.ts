/**
 * A service lives a year in the product, on a settable clock and a PostgreSQL of its own:
 * `node --import ./infra/typescript.mjs infra/bench/year/main.ts [people] [seed] [load]`.
 */
import { houseOn } from '@vigie/appointments/testing/house-on';
import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { startCluster } from '../../database/embedded.ts';
import { prepareDatabase } from '../../database/prepare.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { live } from './live.ts';
import { serviceOf } from './service.ts';
import { judge } from './verdict.ts';

const [people = 300, seed = 1, load = 0.9] = process.argv.slice(2).map(Number);

const cluster = await startCluster({ dataDir: temporaryFolder('bench-year'), durable: false });
const prepared = { adminUrl: cluster.superuserUrl, database: 'bench', secret: newId() + newId() };
const { urls } = await prepareDatabase(prepared);
const inside = new URL(cluster.superuserUrl);
inside.pathname = '/bench';
const house = await houseOn({ urls, drop: () => Promise.resolve() });
const service = serviceOf({ people, weeks: 52, load, seed });
let month = '';
/** The year is long: each month says that it has begun. */
function onDay(day: string): void {
  if (day.slice(0, 7) === month) return;
  month = day.slice(0, 7);
  console.log(month);
}
const verdict = await withConnection(inside.href, async (sql) => {
  await live(house, sql, service, { seed, onDay });
  return judge(sql, service.lastDay);
});
await house.close();
await cluster.stop();

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
const { overdue, slots, held, happened } = verdict;
const current = verdict.people - overdue.length;
const told = overdue.filter(({ reason }) => reason !== null).length;
console.log(`\n${verdict.people} people, seed ${seed}, load asked for ${load}`);
console.log(`  slots used            ${share(slots.used, slots.all)} of ${slots.all}`);
console.log(`  up to date            ${share(current, verdict.people)} (aim ≥ 95 %)`);
console.log(`  overdue, reason told  ${told} of ${overdue.length}`);
for (const { kind, status, daysOver, reason } of overdue)
  console.log(`    ${kind} ${status}, ${daysOver} days over: ${reason ?? 'NOTHING IS SAID'}`);
for (const { kind, inTime, all } of held)
  console.log(`  held in time ${kind.padEnd(12)} ${share(inTime, all)} of ${all}`);
console.log(`  ${happened.map(({ action, times }) => `${action} ${times}`).join(', ')}`);
