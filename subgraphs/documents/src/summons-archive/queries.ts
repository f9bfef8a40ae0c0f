import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { document, type DocumentRow } from '../document/table.ts';

/** Summonses in one archive at most. */
export const mostSummonses = 200;

/** The valid summonses of an account to appointments ahead, soonest first; one more than an archive holds at most. */
export function findAhead(tx: ActorTransaction, accountId: string): Promise<DocumentRow[]> {
  const startsAt = sql`split_part(${document.appointment}, ' ', 1)`;
  return tx
    .select()
    .from(document)
    .where(
      and(
        eq(document.accountId, accountId),
        eq(document.kind, 'SUMMONS'),
        isNull(document.withdrawnAt),
        // Instants as text in one form sort as they follow each other.
        sql`${startsAt} > to_char(clock.now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS')`,
      ),
    )
    .orderBy(startsAt, asc(document.id))
    .limit(mostSummonses + 1);
}
