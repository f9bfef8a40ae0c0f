import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import { givableRoles, knownRoles } from '../account-user/roles.ts';
import { roleRefusals } from '../account-user/rules.ts';
import type { Context } from '../context.ts';
import type { InvitationInput, UserRefusal } from '../generated/resolvers.ts';
import { lastInstantOf } from './expiry.ts';
import { openInvitation } from './open.ts';
import { invitation } from './table.ts';

/** Sends an invitation again, in the name of whoever does it: they must be able to give what it offers. */
export function resendInvitation(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: InvitationInput,
): Promise<Outcome<{ ids: string[] }, UserRefusal>> {
  return runCommand<{ ids: string[] }, UserRefusal>(
    database,
    caller,
    'resendInvitation',
    input,
    async (tx) => {
      const row = await openInvitation(tx, input.id);
      if ('refusals' in row) return row;
      const { id, accountId, roles } = row;
      const givable = await givableRoles(tx, accountId);
      const refusals = roleRefusals(roles, { known: knownRoles, givable });
      if (refusals.length > 0) return refuse(...refusals);
      const letterId = newId();
      const letter = { letterId, secretHash: null, sentAt: sql`clock.now()` };
      await tx
        .update(invitation)
        .set({
          ...letter,
          invitedBy: caller.subjectId,
          expiresAt: lastInstantOf(accountId, caller.subjectId),
        })
        .where(eq(invitation.id, id));
      await audit(tx, { action: 'invitation.sent-again', accountId, targetId: id });
      await enqueue(tx, 'send-invitation-mail', { letterId });
      return { done: { ids: [id] } };
    },
  );
}

/** Takes an invitation back. */
export function revokeInvitation(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: InvitationInput,
): Promise<Outcome<{ ids: string[] }, UserRefusal>> {
  return runCommand<{ ids: string[] }, UserRefusal>(
    database,
    caller,
    'revokeInvitation',
    input,
    async (tx) => {
      const row = await openInvitation(tx, input.id);
      if ('refusals' in row) return row;
      await tx
        .update(invitation)
        .set({ revokedAt: sql`clock.now()` })
        .where(eq(invitation.id, row.id));
      await audit(tx, {
        action: 'invitation.revoked',
        accountId: row.accountId,
        targetId: row.id,
      });
      return { done: { ids: [] } };
    },
  );
}
