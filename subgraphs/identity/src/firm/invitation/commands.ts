import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type {
  FirmInvitationInput,
  FirmRefusal,
  InviteFirmMemberInput,
} from '../../generated/resolvers.ts';
import { listMembers } from '../member/queries.ts';
import { openFirm } from '../open.ts';
import { invitedRefusals } from '../rules.ts';
import { isOpen } from './queries.ts';
import { sendInvitation, tidied } from './send.ts';
import { firmInvitation } from './table.ts';

type Done = Outcome<{ firmId: string }, FirmRefusal>;

/** Invites somebody to work for a firm. */
export function inviteFirmMember(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: InviteFirmMemberInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const opened = await openFirm(tx, input.firmId);
    if ('refusals' in opened) return opened;
    const { firmId } = opened;
    const invited = tidied(input);
    const refusals = invitedRefusals(invited);
    if (refusals.length > 0) return refuse(...refusals);
    const present = await listMembers(tx, firmId);
    if (present.some(({ email }) => email === invited.email)) {
      return refuse({ code: 'ALREADY_MEMBER', field: 'email' });
    }
    await sendInvitation(tx, caller, clock, { firmId, ...invited, role: input.role });
    return { done: { firmId } };
  };
  return runCommand(database, caller, 'inviteFirmMember', input, command);
}

/** Takes an invitation back. */
export function revokeFirmInvitation(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: FirmInvitationInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const opened = await openFirm(tx, input.firmId);
    if ('refusals' in opened) return opened;
    const { firmId } = opened;
    const which = and(eq(firmInvitation.id, input.id), eq(firmInvitation.firmId, firmId), isOpen);
    const revoked = isId(input.id)
      ? await tx
          .update(firmInvitation)
          .set({ revokedAt: sql`clock.now()` })
          .where(which)
          .returning({ id: firmInvitation.id })
      : [];
    if (revoked.length === 0) return refuse({ code: 'INVITATION_OVER', field: 'id' });
    await audit(tx, { action: 'firm-invitation.revoked', targetId: input.id });
    return { done: { firmId } };
  };
  return runCommand(database, caller, 'revokeFirmInvitation', input, command);
}
