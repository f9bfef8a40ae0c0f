import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { eq, sql } from 'drizzle-orm';
import { publishSettled } from './publish.ts';
import { spreadRights } from './spread.ts';
import { mandate, type MandateRow } from './table.ts';

/** Who answered: in the portal, or with the link and the code of a mail. */
export interface Decider {
  personId: string;
  /** Address that proved itself by the code, and the browser. */
  email: string | null;
  device: string | null;
}

/** Entrusts a firm with what was asked, or with less. */
export async function settleAccepted(
  tx: ActorTransaction,
  row: MandateRow,
  { personId, email, device }: Decider,
  given: { parts: string[]; endsOn: CivilDate | null },
): Promise<void> {
  const settled = await tx
    .update(mandate)
    .set({
      ...{ state: 'ACCEPTED' as const, ...given, version: row.version + 1 },
      // To the millisecond, as the fingerprint and the proof say it.
      decidedAt: sql`date_trunc('milliseconds', clock.now())`,
      ...{ decidedBy: personId, decidedEmail: email, decidedDevice: device },
    })
    .where(eq(mandate.id, row.id))
    .returning();
  await audit(tx, {
    ...{ action: 'mandate.accepted', accountId: row.accountId, targetId: row.id },
    details: { parts: given.parts, personId },
  });
  await publishSettled(tx, settled);
  await enqueue(tx, 'tell-of-mandate', { mandateId: row.id, about: 'accepted' });
  await enqueue(tx, 'tell-firm-of-mandate', { mandateId: row.id, about: 'accepted' });
  await spreadRights(tx, [row.accountId]);
}

/** Refuses a request; the firm reads the reason. */
export async function settleRefused(
  tx: ActorTransaction,
  row: MandateRow,
  { personId, email, device }: Decider,
  reason: string | null,
): Promise<void> {
  await tx
    .update(mandate)
    .set({
      ...{ state: 'REFUSED' as const, reason, version: row.version + 1 },
      decidedAt: sql`date_trunc('milliseconds', clock.now())`,
      ...{ decidedBy: personId, decidedEmail: email, decidedDevice: device },
    })
    .where(eq(mandate.id, row.id));
  await audit(tx, {
    ...{ action: 'mandate.refused', accountId: row.accountId, targetId: row.id },
    details: { personId },
  });
  await enqueue(tx, 'tell-firm-of-mandate', { mandateId: row.id, about: 'refused' });
}
