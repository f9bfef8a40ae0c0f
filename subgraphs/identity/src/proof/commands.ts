import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ProveIdentityInput, SignInRefusal } from '../generated/resolvers.ts';
import { findPerson } from '../person/queries.ts';
import { openSession, type SessionTokens } from '../session/commands.ts';
import { session } from '../session/table.ts';
import { askForCode, tryCode, useUp, type Challenge } from '../sign-in/challenge.ts';

/** Sends the caller a code by which they show that it is still them. */
export async function requestProof({
  caller,
  clock,
  database,
}: Context): Promise<Outcome<Challenge, SignInRefusal>> {
  const actor = signedIn(caller);
  return database.as(actor, async (tx) => {
    const subject = await findPerson(tx, actor.subjectId);
    if (!subject) return refuse({ code: 'SESSION_ENDED' });
    const { id: personId, email } = subject;
    return { done: await askForCode(tx, clock, { purpose: 'proof', personId, email }) };
  });
}

/**
 * Shows that it is still them. The session goes on under another secret: whoever may have read the old one is left
 * behind.
 */
export async function proveIdentity(
  context: Context,
  { challenge, code }: ProveIdentityInput,
): Promise<Outcome<SessionTokens, SignInRefusal>> {
  const { caller, clock, database } = context;
  const actor = signedIn(caller);
  const tried = await tryCode(database, clock, { actor, purpose: 'proof', challenge, code });
  if (isRefused(tried)) return tried;
  return database.as(actor, async (tx) => {
    if (!(await useUp(tx, clock, tried.done.id))) return refuse({ code: 'CODE_EXPIRED' });
    const [old] = await tx
      .update(session)
      .set({ revokedAt: clock.now() })
      .where(and(eq(session.id, actor.sessionId), isNull(session.revokedAt)))
      .returning();
    if (!old) return refuse({ code: 'SESSION_ENDED' });
    return { done: await openSession(tx, context, old, old.endsAt) };
  });
}
