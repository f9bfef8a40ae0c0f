import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { document, type DocumentRow } from '../document/table.ts';
import { sentMail } from '../summons/table.ts';
import { importSummons } from './table.ts';

/** The valid summonses of an import. */
export function findSummonsesOf(tx: ActorTransaction, importId: string): Promise<DocumentRow[]> {
  return tx
    .select(getTableColumns(document))
    .from(document)
    .innerJoin(importSummons, eq(importSummons.documentId, document.id))
    .where(and(eq(importSummons.importId, importId), isNull(document.withdrawnAt)));
}

/** The valid summonses of an import that an address has not been told of. */
export function findUntold(
  tx: ActorTransaction,
  importId: string,
  recipient: string,
): Promise<DocumentRow[]> {
  return tx
    .select(getTableColumns(document))
    .from(document)
    .innerJoin(importSummons, eq(importSummons.documentId, document.id))
    .where(
      and(
        eq(importSummons.importId, importId),
        isNull(document.withdrawnAt),
        sql`not exists (select from ${sentMail} m where m.document_id = ${document.id}
          and m.recipient = ${recipient} and m.about = 'document')`,
      ),
    )
    .orderBy(asc(document.createdAt));
}
