import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { delivery } from '../delivery/table.ts';
import { document, type DocumentRow } from '../document/table.ts';
import { sentMail } from '../summons/table.ts';
import { batchedSummons } from './table.ts';

/** The valid summonses of a batch. */
export function findSummonsesOf(tx: ActorTransaction, batchId: string): Promise<DocumentRow[]> {
  return tx
    .select(getTableColumns(document))
    .from(document)
    .innerJoin(batchedSummons, eq(batchedSummons.documentId, document.id))
    .where(and(eq(batchedSummons.batchId, batchId), isNull(document.withdrawnAt)));
}

/** The valid summonses of a batch that an address has not been told of. */
export function findUntold(
  tx: ActorTransaction,
  batchId: string,
  { recipient, userId }: { recipient: string; userId: string },
): Promise<DocumentRow[]> {
  return tx
    .select(getTableColumns(document))
    .from(document)
    .innerJoin(batchedSummons, eq(batchedSummons.documentId, document.id))
    .where(
      and(
        eq(batchedSummons.batchId, batchId),
        isNull(document.withdrawnAt),
        sql`not exists (select from ${sentMail} m where m.document_id = ${document.id}
          and m.recipient = ${recipient} and m.about = 'document')`,
        sql`not exists (select from ${delivery} d where d.document_id = ${document.id}
          and d.user_id = ${userId} and d.refused_at is not null)`,
      ),
    )
    .orderBy(asc(document.createdAt));
}
