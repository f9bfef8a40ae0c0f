import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { isId, newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, sql } from 'drizzle-orm';
import { nameRefusals } from '../../account-user/rules.ts';
import type { Context } from '../../context.ts';
import type {
  FirmInvitationInput,
  FirmRefusal,
  InviteFirmMemberInput,
} from '../../generated/resolvers.ts';
import { linkLife } from '../../invitation/rules.ts';
import { listMembers } from '../member/queries.ts';
import { openOwnFirm } from '../open.ts';
import { isOpen } from './queries.ts';
import { firmInvitation } from './table.ts';

type Done = Outcome<{ firmId: string }, FirmRefusal>;

/** Invites somebody to work for the firm. Of an earlier invitation to the same address only the new link counts. */
export function inviteFirmMember(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: InviteFirmMemberInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const own = await openOwnFirm(tx);
    if ('refusals' in own) return own;
    const { firmId } = own;
    const email = parseEmailAddress(input.email);
    const names = { firstName: tidy(input.firstName), lastName: tidy(input.lastName) };
    const refusals: FirmRefusal[] = [
      ...(email === null ? [{ code: 'INVALID_EMAIL', field: 'email' } as const] : []),
      ...nameProblems(names),
    ];
    if (email === null || refusals.length > 0) return refuse(...refusals);
    const present = await listMembers(tx, firmId);
    if (present.some((member) => member.email === email)) {
      return refuse({ code: 'ALREADY_MEMBER', field: 'email' });
    }
    await tx
      .update(firmInvitation)
      .set({ revokedAt: sql`clock.now()` })
      .where(and(eq(firmInvitation.firmId, firmId), eq(firmInvitation.email, email), isOpen));
    const id = newId();
    await tx.insert(firmInvitation).values({
      ...{ id, firmId, email, ...names, role: input.role, invitedBy: caller.subjectId },
      expiresAt: new Date(clock.now().getTime() + linkLife),
    });
    await audit(tx, { action: 'firm-member.invited', targetId: id, details: { role: input.role } });
    await enqueue(tx, 'send-firm-invitation', { invitationId: id });
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
    const own = await openOwnFirm(tx);
    if ('refusals' in own) return own;
    const revoked = isId(input.id)
      ? await tx
          .update(firmInvitation)
          .set({ revokedAt: sql`clock.now()` })
          .where(and(eq(firmInvitation.id, input.id), isOpen))
          .returning({ id: firmInvitation.id })
      : [];
    if (revoked.length === 0) return refuse({ code: 'INVITATION_OVER', field: 'id' });
    await audit(tx, { action: 'firm-invitation.revoked', targetId: input.id });
    return { done: { firmId: own.firmId } };
  };
  return runCommand(database, caller, 'revokeFirmInvitation', input, command);
}

/** The names are judged like those of any invitation: they stand in a mail to a stranger. */
function nameProblems(names: Record<'firstName' | 'lastName', string>): FirmRefusal[] {
  return nameRefusals(names).flatMap(({ code, field }): FirmRefusal[] =>
    code === 'REQUIRED' || code === 'TOO_LONG' || code === 'INVALID_NAME'
      ? [{ code, field: field ?? null }]
      : [],
  );
}
