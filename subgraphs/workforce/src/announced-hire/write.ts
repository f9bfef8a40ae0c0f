import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { encryptValue, fingerprint } from '@vigie/chassis/secret';
import { eq, sql } from 'drizzle-orm';
import type { EmploymentRow } from '../employee/table.ts';
import { findKnown } from './match.ts';
import type { HireFacts } from './facts.ts';
import { followUpOf, tellOfVisit, visitDueBy } from './legal-clock.ts';
import { standingOf } from './rules.ts';
import {
  announcedHire,
  announcedHireIdentity,
  announcedHireNumber,
  type AnnouncementRow,
  type HireRow,
} from './table.ts';

/** What is written of an announcement. */
export interface HireContent {
  facts: HireFacts;
  /** Checked; null when none was announced. */
  number: string | null;
}

/** What writing needs beside the transaction. */
export interface Pen {
  dataKey: Buffer;
  today: CivilDate;
}

/** Where the announcement of a new hire comes from, and when: now, unless it is said. */
export type Origin = Pick<AnnouncementRow, 'id' | 'accountId' | 'source' | 'announcedBy'> &
  Partial<Pick<AnnouncementRow, 'announcedAt'>>;

/** Writes a new announcement: matched, its clock running. As a job of the account. */
export async function insertHire(
  tx: ActorTransaction,
  pen: Pen,
  origin: Origin,
  content: HireContent,
): Promise<HireRow> {
  const placed = await place(tx, pen, origin.accountId, content);
  const [hire] = await tx
    .insert(announcedHire)
    .values({ ...origin, ...placed, version: 1 })
    .returning();
  const [identity] = await tx
    .insert(announcedHireIdentity)
    .values({ hireId: origin.id, accountId: origin.accountId, ...identityOf(content.facts) })
    .returning();
  if (!hire || !identity) throw new Error('The announced hire was not written');
  await keepNumber(tx, pen, hire, content.number);
  const row = { hire, identity };
  if (hire.visitDueBy !== null) await tellOfVisit(tx, row, pen.today);
  return row;
}

/** Writes other facts over an announcement, which waits anew. As a job of the account. */
export async function rewriteHire(
  tx: ActorTransaction,
  pen: Pen,
  { hire: before }: HireRow,
  content: HireContent,
): Promise<HireRow> {
  const { id, accountId } = before;
  const placed = await place(tx, pen, accountId, content);
  const [hire] = await tx
    .update(announcedHire)
    .set({ ...placed, version: before.version + 1, updatedAt: sql`clock.now()` })
    .where(eq(announcedHire.id, id))
    .returning();
  const [identity] = await tx
    .update(announcedHireIdentity)
    .set(identityOf(content.facts))
    .where(eq(announcedHireIdentity.hireId, id))
    .returning();
  if (!hire || !identity) throw new Error('The announced hire was not written');
  await keepNumber(tx, pen, hire, content.number);
  const row = { hire, identity };
  if (before.visitDueBy !== null || hire.visitDueBy !== null) {
    await tellOfVisit(tx, row, pen.today, hire.employeeId ?? undefined);
  }
  return row;
}

/** The columns that follow from what is announced and from who is on file. */
async function place(
  tx: ActorTransaction,
  { dataKey, today }: Pen,
  accountId: string,
  { facts, number }: HireContent,
) {
  const { contract, startDate, startTime, endDate, jobTitle, healthService } = facts;
  const followUp = followUpOf(facts, today);
  const who = { ...facts, fingerprint: number === null ? null : fingerprint(dataKey, number) };
  const known = await findKnown(tx, accountId, who, startDate);
  return {
    ...{ contract, startDate, startTime, endDate, jobTitle, healthService, followUp },
    hasNationalNumber: number !== null,
    refusalReason: null,
    settledBy: null,
    ...standingColumns(startDate, visitDueBy(followUp), known),
  };
}

/** Whether a hire waits, and whether a visit is owed under it, as its person stands. */
export function standingColumns(
  startDate: CivilDate,
  due: CivilDate | null,
  known: EmploymentRow | null,
) {
  const standing = known && standingOf(startDate, known);
  const knownEmployeeId = known?.id ?? null;
  return standing === 'SAME_HIRE'
    ? {
        ...{ state: 'LINKED' as const, knownEmployeeId, employeeId: knownEmployeeId },
        ...{ visitDueBy: null, settledAt: sql`clock.now()` },
      }
    : {
        ...{ state: 'TO_CONFIRM' as const, knownEmployeeId, employeeId: null, settledAt: null },
        visitDueBy: standing === 'EMPLOYED' ? null : due,
      };
}

async function keepNumber(
  tx: ActorTransaction,
  { dataKey }: Pen,
  { id, accountId }: Pick<AnnouncementRow, 'id' | 'accountId'>,
  number: string | null,
): Promise<void> {
  if (number === null) {
    await tx.delete(announcedHireNumber).where(eq(announcedHireNumber.hireId, id));
    return;
  }
  const kept = {
    encrypted: encryptValue(dataKey, id, number),
    fingerprint: fingerprint(dataKey, number),
  };
  await tx
    .insert(announcedHireNumber)
    .values({ hireId: id, accountId, ...kept })
    .onConflictDoUpdate({ target: announcedHireNumber.hireId, set: kept });
}

function identityOf({ lastName, usedName, firstName, birthDate, sex }: HireFacts) {
  return { lastName, usedName, firstName, birthDate, sex };
}
