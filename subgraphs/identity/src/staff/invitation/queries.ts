import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, desc, isNull, sql } from 'drizzle-orm';
import { staffInvitation, type StaffInvitationRow } from './table.ts';

/** Neither accepted nor taken back; the link may have expired. */
export const isOpen = and(isNull(staffInvitation.acceptedAt), isNull(staffInvitation.revokedAt));

/**
 * Its link works: it never outlives the right of whoever sent it, or somebody about to leave could invite a friend.
 */
export const isLive = and(
  isOpen,
  sql`${staffInvitation.expiresAt} > clock.now()`,
  sql`not exists (select from access.role_scope wanted
    where (wanted.role = any(${staffInvitation.roles}) or wanted.scope = 'staff:manage')
      and not exists (select from access.grants g join access.role_scope r on r.role = g.role
        where g.subject_id = ${staffInvitation.invitedBy} and g.account_id is null and r.scope = wanted.scope
          and (g.valid_until is null or g.valid_until > clock.now())))`,
);

/** Invitations that wait for an answer, newest first. */
export function listStaffInvitations(tx: ActorTransaction): Promise<StaffInvitationRow[]> {
  return tx
    .select()
    .from(staffInvitation)
    .where(isOpen)
    .orderBy(desc(staffInvitation.sentAt), asc(staffInvitation.id));
}
