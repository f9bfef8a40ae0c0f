import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { and, eq, isNotNull, isNull, ne, type SQL } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { device } from '../device/table.ts';
import type { EndSessionInput, SessionRefusal } from '../generated/resolvers.ts';
import { findView } from '../view/queries.ts';
import { session } from './table.ts';

/** Ends the caller's session; its tokens are refused from now on. */
export async function endSession({ caller, clock, database }: Context): Promise<boolean> {
  if (caller.kind === 'sign-in') return false;
  return database.as(caller, async (tx) => {
    const ended = await revoke(tx, clock.now(), eq(session.id, caller.sessionId));
    await audit(tx, { action: 'session.ended', targetId: caller.sessionId });
    const view = await findView(tx, caller.sessionId);
    if (view) {
      const { accountId, personId: targetId } = view;
      await audit(tx, { action: 'view.ended', accountId, targetId });
    }
    return ended > 0;
  });
}

/** Ends another session of the caller. */
export async function endOtherSession(
  { caller, clock, database }: Context,
  input: EndSessionInput,
): Promise<Outcome<{ id: string }, SessionRefusal>> {
  const actor = signedIn(caller);
  return runCommand(database, actor, 'endSession', input, async (tx) => {
    const { id } = input;
    const own = eq(session.subjectId, actor.subjectId);
    const ended = isId(id) ? await revoke(tx, clock.now(), own, eq(session.id, id)) : 0;
    if (ended === 0) return refuse({ code: 'NOT_FOUND', field: 'id' });
    await audit(tx, { action: 'session.ended', targetId: id });
    return { done: { id } };
  });
}

/** Ends every session of the caller, this one too, and trusts none of their devices any more. */
export async function endEverywhere({ caller, clock, database }: Context): Promise<boolean> {
  const actor = signedIn(caller);
  return database.as(actor, async (tx) => {
    await endSessionsOf(tx, actor.subjectId, clock.now());
    return true;
  });
}

/**
 * Ends the sessions of a person and the trust in their devices: what they prove themselves with has changed.
 * @param keep the session from which it was changed
 */
export async function endSessionsOf(
  tx: ActorTransaction,
  personId: string,
  now: Date,
  keep?: string,
): Promise<void> {
  const others = keep ? [ne(session.id, keep)] : [];
  const ended = await revoke(tx, now, eq(session.subjectId, personId), ...others);
  await tx
    .update(device)
    .set({ trustedUntil: null })
    .where(and(eq(device.personId, personId), isNotNull(device.trustedUntil)));
  await audit(tx, { action: 'session.ended-all', targetId: personId, details: { ended } });
}

async function revoke(tx: ActorTransaction, now: Date, ...which: SQL[]): Promise<number> {
  const ended = await tx
    .update(session)
    .set({ revokedAt: now })
    .where(and(...which, isNull(session.revokedAt)))
    .returning({ id: session.id });
  return ended.length;
}
