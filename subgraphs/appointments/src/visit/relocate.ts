import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, inArray, ne } from 'drizzle-orm';
import { absence } from '../absence/table.ts';
import { remoteConsent } from '../remote-consent/table.ts';
import { unavailability } from '../unavailability/table.ts';
import { announce } from './announce.ts';
import { replacement } from '../replacement/table.ts';
import { slotOffer, waitingPlace } from '../waiting/table.ts';
import { visitDocument } from './document/table.ts';
import { visit } from './table.ts';

/**
 * Takes all visits of somebody along to another account of the company, those held and those to come: an appointment
 * stays at its time and place; the absences behind return visits and the days on which they cannot come go along. Both
 * journals say so.
 */
export async function relocateVisits(
  tx: ActorTransaction,
  { employeeId, accountId }: { employeeId: string; accountId: string },
): Promise<void> {
  await tx
    .update(absence)
    .set({ accountId })
    .where(and(eq(absence.employeeId, employeeId), ne(absence.accountId, accountId)));
  await tx
    .update(unavailability)
    .set({ accountId })
    .where(and(eq(unavailability.employeeId, employeeId), ne(unavailability.accountId, accountId)));
  await tx
    .update(remoteConsent)
    .set({ accountId })
    .where(and(eq(remoteConsent.employeeId, employeeId), ne(remoteConsent.accountId, accountId)));
  const elsewhere = and(eq(visit.employeeId, employeeId), ne(visit.accountId, accountId));
  const before = await tx.select({ accountId: visit.accountId }).from(visit).where(elsewhere);
  const moved = await tx.update(visit).set({ accountId }).where(elsewhere).returning();
  for (const row of moved) await announce(tx, row);
  if (moved.length === 0) return;
  const ids = moved.map(({ id }) => id);
  await tx.update(visitDocument).set({ accountId }).where(inArray(visitDocument.visitId, ids));
  await tx.update(waitingPlace).set({ accountId }).where(inArray(waitingPlace.visitId, ids));
  await tx.update(slotOffer).set({ accountId }).where(inArray(slotOffer.visitId, ids));
  await tx.update(replacement).set({ accountId }).where(inArray(replacement.visitId, ids));
  const accounts = new Set([...before.map((row) => row.accountId), accountId]);
  for (const each of accounts) {
    await audit(tx, {
      ...{ action: 'visit.moved-along', accountId: each, targetId: employeeId },
      details: { visits: moved.length },
    });
  }
}
