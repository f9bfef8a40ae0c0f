import type { Actor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findPerson } from '../person/queries.ts';
import { absoluteLife, accessLife, isAlive } from './rules.ts';
import { session, type SessionRow } from './table.ts';

export interface SessionTokens {
  id: string;
  sessionSecret: string;
  sessionEndsAt: Date;
  accessToken: string;
  accessEndsAt: Date;
  /** By which the browser is recognised the next time; absent where it holds that already. */
  deviceSecret?: string | null;
}

/** Whose session it is, and how they came in. */
export type Holder = Pick<
  SessionRow,
  'subjectId' | 'subjectKind' | 'device' | 'deviceId' | 'way' | 'secondFactor'
>;

type Signing = Pick<Context, 'clock' | 'signer'>;

/**
 * Opens a session for somebody who has just proven who they are; always a new one, whatever the browser held before.
 * @param endsAt where it takes the place of another one, which it must not outlive
 */
export async function openSession(
  tx: ActorTransaction,
  { clock, signer }: Signing,
  holder: Holder,
  endsAt?: Date,
): Promise<SessionTokens> {
  const now = clock.now();
  const secret = newSecret();
  const row: SessionRow = {
    ...holder,
    ...{ id: newId(), secretHash: hashSecret(secret), createdAt: now, lastSeenAt: now },
    ...{ endsAt: endsAt ?? new Date(now.getTime() + absoluteLife), revokedAt: null, provenAt: now },
  };
  await tx.insert(session).values(row);
  const { subjectId: user, subjectKind: kind, way, secondFactor } = holder;
  const how = { ...(way && { way }), ...(secondFactor && { secondFactor }) };
  await audit(tx, { action: 'session.opened', targetId: row.id, details: { user, kind, ...how } });
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

/** Before a session is known there is no subject, whoever else the request may name. */
export function asSignIn(caller: Context['caller']): Extract<Actor, { kind: 'sign-in' }> {
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
  return { id: row.id, sessionSecret, sessionEndsAt: row.endsAt, accessToken, accessEndsAt };
}
