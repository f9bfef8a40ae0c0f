import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { hashSecret } from '@vigie/chassis/secret';
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { ForwardedDocument } from '../generated/resolvers.ts';
import { mostWrongAnswers, triesLeft } from './rules.ts';
import { forward, type ForwardRow } from './table.ts';

/** To whom each document was passed on, the latest first. */
export async function findForwards(
  tx: ActorTransaction,
  documentIds: readonly string[],
): Promise<ForwardRow[][]> {
  const rows = await tx
    .select()
    .from(forward)
    .where(anyOf(forward.documentId, documentIds))
    .orderBy(desc(forward.createdAt), desc(forward.id));
  return groupedBy(documentIds, rows, (row) => row.documentId);
}

/** The link of a token, while it works. */
export async function findWorking(
  tx: ActorTransaction,
  token: string,
): Promise<ForwardRow | undefined> {
  const [row] = await tx.select().from(forward).where(working(token));
  return row;
}

/** The same for whoever answers: of many answers at once each waits for the one before, so that all of them count. */
export async function holdWorking(
  tx: ActorTransaction,
  token: string,
): Promise<ForwardRow | undefined> {
  const [row] = await tx.select().from(forward).where(working(token)).for('update');
  return row;
}

const working = (token: string) =>
  and(
    eq(forward.tokenHash, hashSecret(token)),
    isNull(forward.endedAt),
    gt(forward.expiresAt, sql`clock.now()`),
    lt(forward.wrongAnswers, mostWrongAnswers),
  );

/** What a link says before it is opened: nothing of the document. Null once it no longer works. */
export function findForwarded(
  database: Database,
  requestId: string,
  token: string,
): Promise<ForwardedDocument | null> {
  return database.as({ kind: 'sign-in', requestId }, async (tx) => {
    const row = await findWorking(tx, token);
    return row ? { expiresAt: row.expiresAt, triesLeft: triesLeft(row) } : null;
  });
}
