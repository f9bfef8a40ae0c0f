import { enter, requireSameAnswer, type Entrant } from './contestant/entrant.ts';
import type { Cores } from './contestant/cores.ts';
import type { Contestant } from './contestants.ts';
import type { Stage } from './stage/stage.ts';

/** All contestants of one ground that run and agree. */
export interface Field {
  entrants: readonly Entrant[];
  close(): Promise<void>;
}

/** Starts them one after the other. Whoever cannot run, or answers something else than the first, is named and left out. */
export async function openField(
  contestants: readonly Contestant[],
  stage: Stage,
  connections: number,
  cores: Cores | null,
): Promise<Field> {
  const entrants: Entrant[] = [];
  for (const contestant of contestants) {
    try {
      const entrant = await enter(contestant, stage, connections, cores);
      const [reference] = entrants;
      entrants.push(entrant);
      if (reference) requireSameAnswer(entrant, reference);
    } catch (error) {
      console.log(`${contestant.name} ${(error as Error).message}`);
      const last = entrants.at(-1);
      if (last?.contestant === contestant) await entrants.pop()?.stop();
    }
  }
  return {
    entrants,
    close: async () => {
      for (const entrant of entrants) await entrant.stop();
    },
  };
}
