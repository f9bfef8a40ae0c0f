import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { firmInvitation, type FirmInvitationRow } from './table.ts';

/** Neither accepted nor taken back; the link may have expired. */
export const isOpen = and(isNull(firmInvitation.acceptedAt), isNull(firmInvitation.revokedAt));

/** Its link works. */
export const isLive = and(isOpen, sql`${firmInvitation.expiresAt} > clock.now()`);

/** Invitations of a firm that wait for an answer, newest first. */
export async function listFirmInvitations(
  tx: ActorTransaction,
  firmId: string,
): Promise<FirmInvitationRow[]> {
  return tx
    .select()
    .from(firmInvitation)
    .where(and(eq(firmInvitation.firmId, firmId), isOpen))
    .orderBy(desc(firmInvitation.sentAt), asc(firmInvitation.id));
}
