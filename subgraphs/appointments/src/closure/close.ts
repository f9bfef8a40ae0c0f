import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { CloseHalfDaysInput, ClosureRefusal } from '../generated/resolvers.ts';
import { refusalsOf } from './preview.ts';
import { termsOf } from './rules.ts';
import { shut } from './shut.ts';

/**
 * A practitioner is away, or a place is shut: nobody is seen there, and every appointment is given up by the service,
 * which never bills it. The same visits are due at once, on another day.
 */
export function closeHalfDays(
  { database, clock }: Context,
  caller: CallerActor,
  input: CloseHalfDaysInput,
): Promise<Outcome<{ id: string }, ClosureRefusal>> {
  const terms = termsOf(input.closure);
  return runCommand<{ id: string }, ClosureRefusal>(
    ...([database, caller, 'closeHalfDays', input] as const),
    async (tx) => {
      if (!(await mayClose(tx))) return refuse({ code: 'MISSING_RIGHT' });
      const today = clock.today();
      const refusals = await refusalsOf(tx, terms, today);
      if (refusals.length > 0) return refuse(...refusals);
      const { id, found, given } = await shut(tx, terms, caller.subjectId, today);
      if (found !== input.appointments || given.length !== found)
        return refuse({ code: 'APPOINTMENTS_CHANGED', field: 'appointments' });
      return { done: { id } };
    },
  );
}

/** Whoever keeps the half-days and may cancel anybody's appointment. */
export async function mayClose(tx: ActorTransaction): Promise<boolean> {
  return (
    (await allowsEverywhere(tx, 'planning:manage')) && (await allowsEverywhere(tx, 'visits:manage'))
  );
}
