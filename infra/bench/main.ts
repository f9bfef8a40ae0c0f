/** `npm run bench`: the employees page's query, asked of the gateway and of its rivals, side by side. */
import { availableParallelism } from 'node:os';
import { Started } from '../start/started.ts';
import { asShipped } from './contestant/as-shipped.ts';
import { divideCores } from './contestant/cores.ts';
import type { Entrant } from './contestant/entrant.ts';
import { openField } from './field.ts';
import { baselines, isRival, type Ground } from './contestants.ts';
import { measureAll } from './measure.ts';
import { readOptions } from './options.ts';
import { showProfile } from './profile/show.ts';
import { installRivals } from './rivals.ts';
import { openDatabaseStage } from './stage/database.ts';
import { openMemoryStage } from './stage/memory.ts';
import { tableOf } from './table.ts';

const grounds: readonly { ground: Ground; title: string; open: typeof openMemoryStage }[] = [
  { ground: 'memory', title: 'Without a database', open: openMemoryStage },
  { ground: 'database', title: 'With PostgreSQL', open: openDatabaseStage },
];

const options = readOptions(process.argv.slice(3));
const { wanted, connections, rounds, seconds, warmUp } = options;
const processors = availableParallelism();
const cores = divideCores(processors);
const places = cores ? 'contestants alone on one' : 'contestants share them with the load';
console.log(
  `Node ${process.versions.node}, ${processors} processors (${places}); ${connections} connections, ` +
    `medians of ${rounds} rounds of ${seconds} s`,
);
if (wanted.some(isRival)) await installRivals();

let started = new Started();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void started.stopAll().finally(() => process.exit(1)));
}

for (const { ground, title, open } of grounds) {
  const here = wanted.filter((contestant) => contestant.ground === ground);
  if (here.length === 0) continue;
  started = new Started();
  try {
    // A profile names files, so it wants the sources.
    const running = options.profile ? here : await Promise.all(here.map(asShipped));
    const stage = await open();
    await started.add('The stage', stage.stop);
    const field = await openField(running, stage, connections, cores);
    await started.add('The field', field.close);
    if (options.profile) {
      for (const entrant of field.entrants) await showProfile(entrant, warmUp, seconds);
    } else await compare(title, field.entrants, baselines[ground]);
  } finally {
    await started.stopAll();
  }
}
process.exit();

async function compare(
  title: string,
  entrants: readonly Entrant[],
  baselineName: string,
): Promise<void> {
  const { results, drift } = await measureAll(entrants, options);
  const baseline = results.find(({ name }) => name === baselineName) ?? results[0];
  if (!baseline) return;
  console.log(`\n${title}; baseline: ${baseline.title}\n\n${tableOf(results, baseline)}\n`);
  console.log(`${results[0]!.title}: last round ÷ first round ${drift.toFixed(2)}`);
}
