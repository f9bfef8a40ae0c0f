import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Contestant } from '../contestants.ts';
import { Load } from '../load/load.ts';
import { median } from '../load/statistics.ts';
import type { Stage } from '../stage/stage.ts';
import type { Cores } from './cores.ts';
import { startProgram, type RunningProgram } from './start.ts';

/** A contestant that runs and answers what is asked. */
export interface Entrant {
  contestant: Contestant;
  program: RunningProgram;
  load: Load;
  data: unknown;
  /** Milliseconds from the start of the process to its first answer. */
  startUp: number;
  /** Milliseconds for a text that it has never seen, nobody else asking. */
  cold: number;
  stop(): Promise<void>;
}

/** How long a program may take until it answers, in milliseconds. */
const patience = 60_000;
const coldTexts = 10;

/** @throws with the program's last words when it does not answer, or not without errors */
export async function enter(
  contestant: Contestant,
  stage: Stage,
  connections: number,
  cores: Cores | null,
): Promise<Entrant> {
  const begin = performance.now();
  const env = { ...stage.env, ...contestant.env };
  const program = await startProgram(contestant.program, env, cores);
  const question = { url: program.url, headers: stage.headers, body: stage.questionBody() };
  const load = new Load(question, connections);
  const stop = async (): Promise<void> => {
    await load.close();
    await program.stop();
  };
  try {
    await firstAnswer(load, program, begin + patience);
    const startUp = performance.now() - begin;
    const { text } = await load.ask();
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    if (!data || errors) throw new Error(`answers ${text.slice(0, 600)}`);
    const cold = await coldAnswer(load, stage);
    return { contestant, program, load, data, startUp, cold, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function firstAnswer(load: Load, program: RunningProgram, deadline: number): Promise<void> {
  let end: string | undefined;
  void program.ended.then((words) => (end = words));
  while (performance.now() < deadline) {
    if (end !== undefined) throw new Error(`has ended: ${end}`);
    const answer = await load.ask().catch(() => null);
    if (answer !== null) return;
    await delay(10);
  }
  throw new Error(`does not answer within ${patience / 1000} s`);
}

async function coldAnswer(load: Load, stage: Stage): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < coldTexts; index++) {
    const begin = performance.now();
    await load.ask(stage.questionBody(`Cold${index}`));
    times.push(performance.now() - begin);
  }
  return median(times);
}

/** @throws when the two do not say the same, whatever the order of their keys */
export function requireSameAnswer(entrant: Entrant, reference: Entrant): void {
  if (isDeepStrictEqual(entrant.data, reference.data)) return;
  throw new Error(
    `is disqualified: it does not answer what ${reference.contestant.name} answers\n${JSON.stringify(entrant.data).slice(0, 900)}\n${JSON.stringify(reference.data).slice(0, 900)}`,
  );
}
