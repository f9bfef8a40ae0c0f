import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { document, type DocumentRow } from '../document/table.ts';
import { dossier, type DossierRow } from './table.ts';

/** Dossiers that are shown of one account. */
const shown = 20;

/** The dossiers of an account, the latest first. */
export function listDossiers(tx: ActorTransaction, accountId: string): Promise<DossierRow[]> {
  return tx
    .select()
    .from(dossier)
    .where(eq(dossier.accountId, accountId))
    .orderBy(desc(dossier.askedAt), desc(dossier.id))
    .limit(shown);
}

export async function findDossiers(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(DossierRow | null)[]> {
  const rows = await tx.select().from(dossier).where(anyOf(dossier.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The files of each dossier. */
export async function findFilesOfDossiers(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<DocumentRow[][]> {
  const rows = await tx
    .select()
    .from(document)
    .where(and(anyOf(document.dossierId, ids), isNull(document.withdrawnAt)));
  return groupedBy(ids, rows, (row) => row.dossierId ?? '');
}

/** How many were asked for within a day. */
export async function countOfToday(tx: ActorTransaction, accountId: string): Promise<number> {
  const [row] = await tx
    .select({ rows: count() })
    .from(dossier)
    .where(
      and(
        eq(dossier.accountId, accountId),
        gt(dossier.askedAt, sql`clock.now() - interval '1 day'`),
      ),
    );
  return row?.rows ?? 0;
}
