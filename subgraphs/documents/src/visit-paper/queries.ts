import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { document, type DocumentRow } from '../document/table.ts';
import { visitKinds } from '../kind/kinds.ts';
import { visit, type VisitCopy } from '../visit/table.ts';

const papers = and(inArray(document.kind, [...visitKinds]), isNull(document.withdrawnAt));

/** The valid papers of each visit, first to last. */
export async function findPapersOfVisits(
  tx: ActorTransaction,
  visitIds: readonly string[],
): Promise<DocumentRow[][]> {
  const rows = await tx
    .select()
    .from(document)
    .where(and(papers, anyOf(document.visitId, visitIds)))
    .orderBy(asc(document.createdAt), asc(document.id));
  return groupedBy(visitIds, rows, (row) => row.visitId);
}

/** The valid papers of each employee, first to last. */
export async function findPapersOfEmployees(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<DocumentRow[][]> {
  const rows = await tx
    .select()
    .from(document)
    .where(and(papers, anyOf(document.employeeId, employeeIds)))
    .orderBy(asc(document.createdAt), asc(document.id));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}

/** The visit of the paper that stands under a name of its sender; as a job. */
export async function findVisitOfName(
  tx: ActorTransaction,
  handedBy: string,
  externalId: string | null,
): Promise<VisitCopy | null> {
  if (externalId === null) return null;
  const [found] = await tx
    .select({ visit })
    .from(document)
    .innerJoin(visit, eq(visit.id, document.visitId))
    .where(and(papers, eq(document.handedBy, handedBy), eq(document.externalId, externalId)));
  return found?.visit ?? null;
}
