import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { asc, eq } from 'drizzle-orm';
import { unmatchedPaper, type UnmatchedRow } from './table.ts';

/** Papers of one page: beyond that somebody has other work to do first. */
const most = 200;

export function findUnmatched(tx: ActorTransaction): Promise<UnmatchedRow[]> {
  return tx
    .select()
    .from(unmatchedPaper)
    .orderBy(asc(unmatchedPaper.receivedAt), asc(unmatchedPaper.id))
    .limit(most);
}

export async function findOneUnmatched(
  tx: ActorTransaction,
  id: string,
): Promise<UnmatchedRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx.select().from(unmatchedPaper).where(eq(unmatchedPaper.id, id));
  return row ?? null;
}
