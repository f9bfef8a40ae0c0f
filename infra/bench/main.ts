/** `npm run bench`: the employees page's query, asked of the gateway and of its rivals, side by side. */
import { availableParallelism } from 'node:os';
import { divideCores } from './contestant/cores.ts';
import type { Ground } from './contestants.ts';
import { runGround } from './ground.ts';
import { readOptions } from './options.ts';
import { installed } from './rivals.ts';

const order: readonly Ground[] = ['memory', 'database'];

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupt.abort());
}

try {
  await run();
} catch (error) {
  // What a run that is torn down complains of is not worth showing.
  if (!interrupt.signal.aborted) console.error(error);
  process.exit(1);
}
process.exit();

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(3));
  const { connections, rounds, seconds } = options;
  const processors = availableParallelism();
  const cores = divideCores(processors);
  const places = cores ? 'contestants alone on one' : 'contestants share them with the load';
  console.log(
    `Node ${process.versions.node}, ${processors} processors (${places}); ${connections} connections, ` +
      `medians of ${rounds} rounds of ${seconds} s`,
  );
  const able = await installed(options.wanted);
  for (const ground of order) {
    const here = able.filter((contestant) => contestant.ground === ground);
    if (here.length > 0) await runGround(ground, here, options, cores, interrupt.signal);
  }
}
