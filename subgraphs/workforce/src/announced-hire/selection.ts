import type { CallerActor } from '@vigie/chassis/actor';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { Refusal } from '../employee/refusal.ts';
import type { SettledLine } from './line.ts';
import type { Seen } from './open.ts';
import { mostSelected } from './rules.ts';

interface Selection {
  idempotencyKey: string;
  hires: readonly Seen[];
}

/**
 * Decides on several hires in one transaction, each by itself: `settle` writes nothing of a hire that it refuses.
 * @param settle why a hire does not change; empty when it did
 */
export function runSelection(
  { database }: Context,
  caller: CallerActor,
  name: string,
  input: Selection,
  settle: (tx: ActorTransaction, seen: Seen) => Promise<Refusal[]>,
): Promise<Outcome<{ lines: SettledLine[] }, Refusal>> {
  return runCommand<{ lines: SettledLine[] }, Refusal>(
    database,
    caller,
    name,
    input,
    async (tx) => {
      if (input.hires.length > mostSelected) return refuse({ code: 'TOO_MANY', field: 'hires' });
      const lines: SettledLine[] = [];
      for (const seen of input.hires) {
        lines.push({ id: seen.id, refusals: await settle(tx, seen) });
      }
      return { done: { lines } };
    },
  );
}
