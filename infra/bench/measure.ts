import type { Entrant } from './contestant/entrant.ts';
import { median, quantile } from './load/statistics.ts';

/** One stretch of load on one contestant. */
export interface Round {
  /** Requests per second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor time of the contestant's process per request, in microseconds. */
  cpu: number;
}

export interface Result extends Round {
  name: string;
  title: string;
  /** Memory of the process after the last round, in bytes. */
  rss: number;
  startUp: number;
  cold: number;
}

export interface Schedule {
  rounds: number;
  seconds: number;
  warmUp: number;
}

/** Everybody once per round, so that a slow minute of the machine is everybody's; of the rounds, the medians. */
export async function measureAll(
  entrants: readonly Entrant[],
  { rounds, seconds, warmUp }: Schedule,
): Promise<{ results: Result[]; drift: number }> {
  for (const entrant of entrants) await measure(entrant, warmUp);
  const seen = entrants.map((): Round[] => []);
  for (let round = 1; round <= rounds; round++) {
    for (const [index, entrant] of entrants.entries()) {
      say(`round ${round} of ${rounds}: ${entrant.contestant.name}`);
      seen[index]!.push(await measure(entrant, seconds));
    }
  }
  const [baseline] = entrants;
  const last = baseline ? await measure(baseline, seconds) : undefined;
  say('');
  const results = await Promise.all(
    entrants.map((entrant, index) => summarise(entrant, seen[index]!)),
  );
  return { results, drift: last ? last.rate / seen[0]![0]!.rate : 1 };
}

/** One line that the next one replaces; nothing where nobody watches. */
function say(progress: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${progress}`);
}

async function measure(entrant: Entrant, seconds: number): Promise<Round> {
  const before = await entrant.program.ask('usage');
  const { rate, answers, latencies } = await entrant.load.run(
    seconds,
    JSON.stringify(entrant.data),
  );
  const after = await entrant.program.ask('usage');
  return {
    rate,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    cpu: (after.cpu - before.cpu) / answers,
  };
}

async function summarise(entrant: Entrant, rounds: readonly Round[]): Promise<Result> {
  const { contestant, program, startUp, cold } = entrant;
  const { rss } = await program.ask('usage');
  const middle = (of: keyof Round): number => median(rounds.map((round) => round[of]));
  return {
    name: contestant.name,
    title: contestant.title,
    ...{ rate: middle('rate'), p50: middle('p50'), p99: middle('p99'), cpu: middle('cpu') },
    ...{ rss, startUp, cold },
  };
}
