import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { PlanningRunRefusal, StartPlanningRunInput } from '../generated/resolvers.ts';
import { enqueueRun } from './night.ts';
import { planningRun } from './table.ts';

/** Asks for a run; the worker plans when the transaction has committed. */
export function startPlanningRun(
  { database }: Context,
  caller: CallerActor,
  input: StartPlanningRunInput,
): Promise<Outcome<{ id: string }, PlanningRunRefusal>> {
  const { dry } = input;
  return runCommand<{ id: string }, PlanningRunRefusal>(
    ...([database, caller, 'startPlanningRun', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'planning:manage')))
        return refuse({ code: 'MISSING_RIGHT' });
      const id = newId();
      // The database keeps two runs apart, whoever asks at the same moment.
      const [started] = await tx
        .insert(planningRun)
        .values({ id, dry, askedBy: caller.subjectId })
        .onConflictDoNothing()
        .returning({ id: planningRun.id });
      if (!started) return refuse({ code: 'ALREADY_RUNNING' });
      await audit(tx, { action: 'planning.run-asked', targetId: id, details: { dry } });
      await enqueueRun(tx, id, { awaited: true });
      return { done: { id } };
    },
  );
}
