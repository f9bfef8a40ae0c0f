import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, sql } from 'drizzle-orm';
import { memberRoles } from '../role/member-roles.ts';
import { isOpen, type Sender } from './queries.ts';
import { invitation } from './table.ts';

/**
 * Takes back what somebody offered on an account and may no longer offer: an invitation never outlives the right to
 * invite, or somebody about to leave could invite a friend.
 */
export async function withdrawInvitationsOf(
  tx: ActorTransaction,
  { accountId, personId }: Sender,
  access: { roles: readonly string[]; accessUntil: CivilDate | null },
): Promise<void> {
  const sent = and(eq(invitation.accountId, accountId), eq(invitation.invitedBy, personId), isOpen);
  if (!managesUsers(access.roles)) {
    await tx
      .update(invitation)
      .set({ revokedAt: sql`clock.now()` })
      .where(sent);
    return;
  }
  if (access.accessUntil === null) return;
  const until = sql`(${access.accessUntil}::date + 1)::timestamp at time zone (select zone from clock.setting)`;
  await tx
    .update(invitation)
    .set({ expiresAt: sql`least(${invitation.expiresAt}, ${until})` })
    .where(sent);
}

function managesUsers(roles: readonly string[]): boolean {
  return memberRoles.some(
    ({ code, scopes }) => roles.includes(code) && scopes.includes('users:manage'),
  );
}
