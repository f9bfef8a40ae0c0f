import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, isNull, type Column, type SQL } from 'drizzle-orm';
import { document, type DocumentRow } from './table.ts';

export async function findDocuments(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(DocumentRow | null)[]> {
  const rows = await tx.select().from(document).where(anyOf(document.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The summonses that are valid now, in the order of the visits. */
export async function findSummonses(
  tx: ActorTransaction,
  visitIds: readonly string[],
): Promise<(DocumentRow | null)[]> {
  const rows = await tx
    .select()
    .from(document)
    .where(valid('SUMMONS', document.visitId, visitIds));
  return inOrderOf(visitIds, rows, (row) => row.visitId);
}

/** The summonses of each employee that are valid now, first to last. */
export async function findSummonsesOfEmployees(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<DocumentRow[][]> {
  const rows = await tx
    .select()
    .from(document)
    .where(valid('SUMMONS', document.employeeId, employeeIds))
    .orderBy(asc(document.createdAt), asc(document.id));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}

/** The proofs that are valid now, in the order of the mandates. */
export async function findProofs(
  tx: ActorTransaction,
  mandateIds: readonly string[],
): Promise<(DocumentRow | null)[]> {
  const rows = await tx
    .select()
    .from(document)
    .where(valid('MANDATE', document.mandateId, mandateIds));
  return inOrderOf(mandateIds, rows, (row) => row.mandateId);
}

/** Documents of a kind that nobody has withdrawn. */
function valid(kind: DocumentRow['kind'], of: Column, ids: readonly string[]): SQL | undefined {
  return and(eq(document.kind, kind), anyOf(of, ids), isNull(document.withdrawnAt));
}
