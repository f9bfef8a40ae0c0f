import { tidy } from '@vigie/chassis/typed-text';
import { allows, whyClosed } from '@vigie/chassis/access';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { CancelVisitInput, VisitRefusal } from '../generated/resolvers.ts';
import { lapseWith } from '../replacement/lapse.ts';
import { freeSlot } from '../slot/commands.ts';
import { fallDueAgain } from './again.ts';
import { announce } from './announce.ts';
import { findVisit } from './queries.ts';
import { isBooked, statesBefore } from './state.ts';
import { visit, type VisitRow } from './table.ts';
import { isCurrent } from './version.ts';

/** Longest reason, in characters. */
const longestReason = 500;

/** Cancels an appointment within the notice: the slot is free again and the visit is planned anew, on another day. */
export async function cancelVisit(
  { caller, database }: Context,
  input: CancelVisitInput,
): Promise<Outcome<{ visitId: string }, VisitRefusal>> {
  const reason = tidy(input.reason);
  if (caller.kind === 'sign-in' || !isId(input.id)) return refuse({ code: 'NOT_FOUND' });
  return runCommand(database, caller, 'cancelVisit', input, async (tx) => {
    const current = await findVisit(tx, input.id);
    if (!current) return refuse<VisitRefusal>({ code: 'NOT_FOUND' });
    const { accountId } = current;
    if (!(await allows(tx, accountId, 'visits:manage'))) {
      return refuse({ code: await whyClosed(tx, accountId) });
    }
    if (reason === '') return refuse({ code: 'REQUIRED', field: 'reason' });
    if (reason.length > longestReason) return refuse({ code: 'TOO_LONG', field: 'reason' });
    if (!isBooked(current.status)) return refuse({ code: 'NOT_PLANNED' });
    if (!isCurrent(current, input.version)) return refuse({ code: 'STALE_VERSION' });
    const cancelled = await markCancelled(tx, current, reason);
    if (!cancelled) return refuse({ code: await reasonWhyNot(tx, current) });
    await audit(tx, { action: 'visit.cancelled', accountId, targetId: current.id });
    await announce(tx, cancelled);
    await lapseWith(tx, current.id);
    await asJobWithin(tx, { task: 'cancel-visit', accountId }, async () => {
      await freeSlot(tx, cancelled.id);
      await fallDueAgain(tx, cancelled);
    });
    return { done: { visitId: current.id } };
  });
}

/** The database's own clock decides, in the very statement that cancels. */
async function markCancelled(
  tx: ActorTransaction,
  { id, version }: VisitRow,
  cancellationReason: string,
): Promise<VisitRow | null> {
  const [cancelled] = await tx
    .update(visit)
    .set({ status: 'CANCELLED_BY_EMPLOYER', slotId: null, cancellationReason })
    .where(
      and(
        eq(visit.id, id),
        eq(visit.version, version),
        inArray(visit.status, statesBefore('CANCELLED_BY_EMPLOYER')),
        lte(sql`clock.now()`, visit.cancellableUntil),
      ),
    )
    .returning();
  return cancelled ?? null;
}

/** Somebody may have changed the visit between the reading and the writing. */
async function reasonWhyNot(
  tx: ActorTransaction,
  { id, version }: VisitRow,
): Promise<'STALE_VERSION' | 'TOO_LATE'> {
  const now = await findVisit(tx, id);
  return now?.version === version ? 'TOO_LATE' : 'STALE_VERSION';
}
