import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findPerson } from '../person/queries.ts';
import { absoluteLife, accessLife, isAlive } from './rules.ts';
import { session, type SessionRow } from './table.ts';

export interface SessionTokens {
  sessionSecret: string;
  sessionEndsAt: Date;
  accessToken: string;
  accessEndsAt: Date;
}

interface Subject {
  id: string;
  kind: SessionRow['subjectKind'];
}

/** Opens a session for somebody who has just proven who they are. */
export async function openSession(
  tx: ActorTransaction,
  { clock, signer }: Pick<Context, 'clock' | 'signer'>,
  subject: Subject,
  device: string | null,
): Promise<SessionTokens> {
  const now = clock.now();
  const secret = newSecret();
  const row: SessionRow = {
    id: newId(),
    subjectId: subject.id,
    subjectKind: subject.kind,
    secretHash: hashSecret(secret),
    device,
    createdAt: now,
    lastSeenAt: now,
    endsAt: new Date(now.getTime() + absoluteLife),
    revokedAt: null,
  };
  await tx.insert(session).values(row);
  await audit(tx, { action: 'session.opened', targetId: row.id, details: { kind: subject.kind } });
  return withAccess(row, secret, now, signer);
}

/** A fresh access token for a live session; null when the session is over or its holder lost access. */
export async function renewAccess(
  { caller, clock, database, signer }: Context,
  secret: string,
): Promise<SessionTokens | null> {
  const now = clock.now();
  const row = await database.as(asSignIn(caller), async (tx) => {
    const [found] = await tx
      .select()
      .from(session)
      .where(eq(session.secretHash, hashSecret(secret)));
    if (!found || !isAlive(found, now)) return null;
    const holder = await findPerson(tx, found.subjectId);
    if (!holder || holder.disabledAt) return null;
    await tx.update(session).set({ lastSeenAt: now }).where(eq(session.id, found.id));
    await audit(tx, { action: 'session.renewed', targetId: found.id });
    return found;
  });
  return row && withAccess(row, secret, now, signer);
}

/** Ends the caller's session; its tokens are refused from now on. */
export async function endSession({ caller, clock, database }: Context): Promise<boolean> {
  if (caller.kind === 'sign-in') return false;
  return database.as(caller, async (tx) => {
    const ended = await tx
      .update(session)
      .set({ revokedAt: clock.now() })
      .where(and(eq(session.id, caller.sessionId), isNull(session.revokedAt)))
      .returning({ id: session.id });
    await audit(tx, { action: 'session.ended', targetId: caller.sessionId });
    return ended.length > 0;
  });
}

/** Before a session is known there is no subject, whoever else the request may name. */
export function asSignIn(caller: Context['caller']): { kind: 'sign-in'; requestId: string } {
  return { kind: 'sign-in', requestId: caller.requestId };
}

async function withAccess(
  row: SessionRow,
  sessionSecret: string,
  now: Date,
  signer: Context['signer'],
): Promise<SessionTokens> {
  const accessEndsAt = new Date(Math.min(now.getTime() + accessLife, row.endsAt.getTime()));
  const accessToken = await signer.sign(row.subjectId, row.id, now, accessEndsAt);
  return { sessionSecret, sessionEndsAt: row.endsAt, accessToken, accessEndsAt };
}
