import type { ActorTransaction } from '@vigie/chassis/database';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { isAlive } from './rules.ts';
import { session, type SessionRow } from './table.ts';

/** The open sessions of a person, the one seen last first. */
export async function listSessions(
  tx: ActorTransaction,
  personId: string,
  now: Date,
): Promise<SessionRow[]> {
  const rows = await tx
    .select()
    .from(session)
    .where(
      and(
        eq(session.subjectId, personId),
        isNull(session.revokedAt),
        gt(session.endsAt, sql`clock.now()`),
      ),
    )
    .orderBy(desc(session.lastSeenAt), session.id);
  return rows.filter((row) => isAlive(row, now));
}

/** A session by its identifier. */
export async function findSession(tx: ActorTransaction, id: string): Promise<SessionRow | null> {
  const [row] = await tx.select().from(session).where(eq(session.id, id));
  return row ?? null;
}
