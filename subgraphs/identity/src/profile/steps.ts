import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ProfileRefusal, PutStepsAwayInput } from '../generated/resolvers.ts';
import { person } from '../person/table.ts';

/** Puts the caller's first steps away, or brings them back. */
export async function putStepsAway(
  { caller, clock, database }: Context,
  input: PutStepsAwayInput,
): Promise<Outcome<{ stepsPutAwayAt: Date | null }, ProfileRefusal>> {
  const actor = signedIn(caller);
  return runCommand(database, actor, 'putStepsAway', input, async (tx) => {
    const [changed] = await tx
      .update(person)
      .set({ stepsPutAwayAt: input.away ? clock.now() : null })
      .where(eq(person.id, actor.subjectId))
      .returning({ id: person.id, stepsPutAwayAt: person.stepsPutAwayAt });
    if (!changed) throw new Error('A program has no first steps');
    const action = input.away ? 'steps.put-away' : 'steps.brought-back';
    await audit(tx, { action, targetId: changed.id });
    return { done: { stepsPutAwayAt: changed.stepsPutAwayAt } };
  });
}
