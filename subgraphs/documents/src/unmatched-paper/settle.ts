import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { readToday } from '@vigie/chassis/today';
import { eq } from 'drizzle-orm';
import { document } from '../document/table.ts';
import { kindOf } from '../kind/kinds.ts';
import { keptUntil } from '../kind/renewal.ts';
import { replaceEarlier } from '../visit-paper/replace.ts';
import { tellPapers } from '../visit-paper/tell.ts';
import type { VisitCopy } from '../visit/table.ts';
import { unmatchedPaper, type UnmatchedRow } from './table.ts';

/**
 * Makes a paper that waits one of a visit; as a job. What was told of the person goes with the row: from here on the
 * visit says whose it is. False when somebody else was faster.
 */
export async function settle(
  tx: ActorTransaction,
  row: UnmatchedRow,
  of: VisitCopy,
): Promise<boolean> {
  const taken = await tx
    .delete(unmatchedPaper)
    .where(eq(unmatchedPaper.id, row.id))
    .returning({ id: unmatchedPaper.id });
  if (taken.length === 0) return false;
  const { kind, handedBy, externalId, effectiveOn } = row;
  const { label, keepYears } = kindOf(kind);
  if (externalId !== null) await replaceEarlier(tx, handedBy, externalId);
  const id = newId();
  await tx.insert(document).values({
    ...{ id, accountId: of.accountId, employeeId: of.employeeId, visitId: of.id },
    ...{ kind, title: label, handedBy, externalId, effectiveOn, createdAt: row.receivedAt },
    ...{ fileName: row.fileName, mediaType: row.mediaType, byteSize: row.byteSize },
    ...{ sha256: row.sha256, storageKey: row.storageKey },
    keepUntil: keptUntil(keepYears, effectiveOn, await readToday(tx)),
  });
  await audit(tx, {
    ...{ action: 'document.matched', accountId: of.accountId, targetId: id, details: { kind } },
  });
  await tellPapers(tx, { kind, visitId: of.id, accountId: of.accountId });
  return true;
}
