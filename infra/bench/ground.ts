import { Started } from '../start/started.ts';
import { asShipped } from './contestant/as-shipped.ts';
import type { Cores } from './contestant/cores.ts';
import type { Entrant } from './contestant/entrant.ts';
import { baselines, type Contestant, type Ground } from './contestants.ts';
import { openField } from './field.ts';
import { measureAll } from './measure.ts';
import type { Options } from './options.ts';
import { showProfile } from './profile/show.ts';
import { openDatabaseStage } from './stage/database.ts';
import { openMemoryStage } from './stage/memory.ts';
import { tableOf } from './table.ts';

const grounds: Record<Ground, { title: string; open: typeof openMemoryStage }> = {
  memory: { title: 'Without a database', open: openMemoryStage },
  database: { title: 'With PostgreSQL', open: openDatabaseStage },
};

/**
 * Starts what the contestants of one ground stand on, then them; measures; stops all of it again.
 * @param interrupt ends it early, whatever it is doing; it then throws
 */
export async function runGround(
  ground: Ground,
  contestants: readonly Contestant[],
  options: Options,
  cores: Cores | null,
  interrupt: AbortSignal,
): Promise<void> {
  const started = new Started();
  interrupt.addEventListener('abort', () => void started.stopAll());
  const { title, open } = grounds[ground];
  try {
    // A profile names files, so it wants the sources.
    const running = options.profile ? contestants : await Promise.all(contestants.map(asShipped));
    const stage = await open();
    await started.add('The stage', stage.stop);
    const field = await openField(running, stage, options.connections, cores);
    await started.add('The field', field.close);
    const { entrants } = field;
    if (options.profile) {
      for (const entrant of entrants) await showProfile(entrant, options.warmUp, options.seconds);
    } else await compare(title, entrants, baselines[ground], options);
  } finally {
    await started.stopAll();
  }
}

async function compare(
  title: string,
  entrants: readonly Entrant[],
  baselineName: string,
  options: Options,
): Promise<void> {
  const { results, drift } = await measureAll(entrants, options);
  const [first] = results;
  if (!first) return;
  const baseline = results.find(({ name }) => name === baselineName) ?? first;
  console.log(`\n${title}; baseline: ${baseline.title}\n\n${tableOf(results, baseline)}\n`);
  console.log(`${first.title}: last round ÷ first round ${drift.toFixed(2)}`);
}
