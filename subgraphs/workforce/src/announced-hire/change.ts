import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { tellOfVisit } from './legal-clock.ts';
import { announcedHire, type AnnouncementRow, type HireRow } from './table.ts';

/** What becomes of a hire, its facts apart. */
export type Change = Partial<
  Pick<
    AnnouncementRow,
    'state' | 'refusalReason' | 'knownEmployeeId' | 'employeeId' | 'visitDueBy' | 'settledBy'
  >
>;

/**
 * Changes where a hire stands. The others hear of it when a visit was or is owed under it.
 * @param goesOnAs employee on file whose visits those of the hire become
 */
export async function changeHire(
  tx: ActorTransaction,
  row: HireRow,
  change: Change,
  today: CivilDate,
  goesOnAs?: string,
): Promise<HireRow> {
  const before = row.hire;
  const settledAt = change.state === 'TO_CONFIRM' ? null : sql`clock.now()`;
  const [hire] = await tx
    .update(announcedHire)
    .set({
      ...change,
      ...(change.state === undefined ? {} : { settledAt }),
      ...{ version: before.version + 1, updatedAt: sql`clock.now()` },
    })
    .where(eq(announcedHire.id, before.id))
    .returning();
  if (!hire) throw new Error('The announced hire was not written');
  const after = { ...row, hire };
  const owed = before.visitDueBy !== null || hire.visitDueBy !== null;
  // Confirmed as somebody new, the employee of the same id speaks for itself.
  if (owed && hire.employeeId !== hire.id) await tellOfVisit(tx, after, today, goesOnAs);
  return after;
}
