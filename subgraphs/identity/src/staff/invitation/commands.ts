import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { isId, newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, sql } from 'drizzle-orm';
import { nameRefusals } from '../../account-user/rules.ts';
import type { Context } from '../../context.ts';
import type {
  InviteStaffMemberInput,
  StaffInvitationInput,
  StaffRefusal,
} from '../../generated/resolvers.ts';
import { linkLife } from '../../invitation/rules.ts';
import { openTeam } from '../open.ts';
import { listStaff } from '../queries.ts';
import { givableStaffRoles, knownStaffRoles } from '../roles.ts';
import { givingRefusals } from '../rules.ts';
import { isOpen } from './queries.ts';
import { staffInvitation } from './table.ts';

type Done = Outcome<{ id: string }, StaffRefusal>;

/** Invites somebody to work for the service. Of an earlier invitation to the same address only the new link counts. */
export function inviteStaffMember(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: InviteStaffMemberInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const closed = await openTeam(tx);
    if (closed.length > 0) return refuse(...closed);
    const email = parseEmailAddress(input.email);
    const names = { firstName: tidy(input.firstName), lastName: tidy(input.lastName) };
    const access = { roles: [...new Set(input.roles)], accessUntil: input.accessUntil ?? null };
    const bounds = { known: knownStaffRoles, givable: await givableStaffRoles(tx) };
    const refusals: StaffRefusal[] = [
      ...(email === null ? [{ code: 'INVALID_EMAIL', field: 'email' } as const] : []),
      ...nameRefusals(names),
      ...givingRefusals(access, bounds, await readToday(tx)),
    ];
    if (email === null || refusals.length > 0) return refuse(...refusals);
    const present = await listStaff(tx);
    if (present.some((member) => member.email === email)) {
      return refuse({ code: 'ALREADY_MEMBER', field: 'email' });
    }
    await revoke(tx, eq(staffInvitation.email, email));
    const id = newId();
    await tx.insert(staffInvitation).values({
      ...{ id, email, ...names, ...access, invitedBy: caller.subjectId },
      expiresAt: new Date(clock.now().getTime() + linkLife),
    });
    await audit(tx, {
      ...{ action: 'staff-member.invited', targetId: id },
      details: { roles: access.roles },
    });
    await enqueue(tx, 'send-staff-invitation', { invitationId: id });
    return { done: { id } };
  };
  return runCommand(database, caller, 'inviteStaffMember', input, command);
}

/** Takes an invitation back. */
export function revokeStaffInvitation(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: StaffInvitationInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const closed = await openTeam(tx);
    if (closed.length > 0) return refuse(...closed);
    const { id } = input;
    const revoked = isId(id) ? await revoke(tx, eq(staffInvitation.id, id)) : 0;
    if (revoked === 0) return refuse({ code: 'INVITATION_OVER', field: 'id' });
    await audit(tx, { action: 'staff-invitation.revoked', targetId: id });
    return { done: { id } };
  };
  return runCommand(database, caller, 'revokeStaffInvitation', input, command);
}

async function revoke(tx: ActorTransaction, which: ReturnType<typeof eq>): Promise<number> {
  const revoked = await tx
    .update(staffInvitation)
    .set({ revokedAt: sql`clock.now()` })
    .where(and(which, isOpen))
    .returning({ id: staffInvitation.id });
  return revoked.length;
}
