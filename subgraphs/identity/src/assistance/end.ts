import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { AssistanceRefusal, EndAssistanceInput } from '../generated/resolvers.ts';
import { assistance } from './table.ts';

/** Ends what the caller does for somebody else; the administrators of the account are told what was done. */
export function endAssistance(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: EndAssistanceInput,
): Promise<Outcome<{ id: string }, AssistanceRefusal>> {
  return runCommand<{ id: string }, AssistanceRefusal>(
    database,
    caller,
    'endAssistance',
    input,
    async (tx) => {
      const [row] = isId(input.id)
        ? await tx
            .select()
            .from(assistance)
            .where(and(eq(assistance.id, input.id), eq(assistance.staffId, caller.subjectId)))
        : [];
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      if (row.endedAt !== null) return refuse({ code: 'ALREADY_ENDED', field: 'id' });
      await endOpen(tx, caller.subjectId);
      await tellIn(tx, row.id, 0);
      return { done: { id: row.id } };
    },
  );
}

/** Ends what somebody of the service does for another one, where there is such a thing. */
export async function endOpen(tx: ActorTransaction, staffId: string): Promise<void> {
  const ended = await tx
    .update(assistance)
    .set({ endedAt: sql`least(clock.now(), ${assistance.endsAt})` })
    .where(and(eq(assistance.staffId, staffId), isNull(assistance.endedAt)))
    .returning();
  for (const { id, accountId } of ended) {
    await audit(tx, { action: 'assistance.ended', accountId, targetId: id });
  }
}

/** The journal gathers what other subgraphs noted within a moment; the telling waits for it. */
const gathering = 2 * 60 * 1000;

/**
 * Has the administrators told when an assistance is over; an earlier end takes the place of a later one. What is done in it
 * puts its end off: the job that comes too early asks for this again.
 * @param left until its end (milliseconds)
 */
export function tellIn(tx: ActorTransaction, id: string, left: number): Promise<void> {
  const runAt = new Date(Date.now() + left + gathering);
  return enqueue(tx, 'tell-of-assistance', { id }, { key: `tell-of-assistance ${id}`, runAt });
}
