import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import { managingRefusals } from '../account-user/open.ts';
import type { UserRefusal } from '../generated/resolvers.ts';
import { invitation, type InvitationRow } from './table.ts';

/** An invitation that still waits, locked; or why it cannot be changed. */
export async function openInvitation(
  tx: ActorTransaction,
  id: string,
): Promise<InvitationRow | { refusals: UserRefusal[] }> {
  const [row] = isId(id)
    ? await tx.select().from(invitation).where(eq(invitation.id, id)).for('update')
    : [];
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const refusals = await managingRefusals(tx, row.accountId, 'id');
  if (refusals.length > 0) return refuse(...refusals);
  return row.acceptedAt || row.revokedAt ? refuse({ code: 'INVITATION_OVER', field: 'id' }) : row;
}
