import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  ChangeStaffMemberInput,
  RemoveStaffMemberInput,
  StaffRefusal,
} from '../generated/resolvers.ts';
import { person } from '../person/table.ts';
import { endSessionsOf } from '../session/end.ts';
import { openStaff } from './open.ts';
import { givableStaffRoles, knownStaffRoles, setStaffRoles } from './roles.ts';
import { givingRefusals, remainingRefusals } from './rules.ts';
import { staffMember } from './table.ts';

type Done = Outcome<{ id: string }, StaffRefusal>;

/** Changes what somebody of the service may do, and until when. */
export function changeStaffMember(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: ChangeStaffMemberInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const member = await openStaff(tx, input);
    if ('refusals' in member) return member;
    const after = { roles: [...new Set(input.roles)], accessUntil: input.accessUntil ?? null };
    const bounds = { known: knownStaffRoles, givable: await givableStaffRoles(tx), held: member };
    const refusals = [
      ...givingRefusals(after, bounds, await readToday(tx)),
      ...remainingRefusals(member, after),
    ];
    if (refusals.length > 0) return refuse(...refusals);
    await tx
      .update(staffMember)
      .set({ version: member.version + 1 })
      .where(eq(staffMember.id, member.id));
    await audit(tx, {
      ...{ action: 'staff-member.changed', targetId: member.personId },
      details: { roles: after.roles },
    });
    await setStaffRoles(tx, member.personId, after.roles, after.accessUntil);
    return { done: { id: member.id } };
  };
  return runCommand(database, caller, 'changeStaffMember', input, command);
}

/** Takes somebody off the service: their rights are gone at once, and nobody signs in with their address. */
export function removeStaffMember(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: RemoveStaffMemberInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const member = await openStaff(tx, input);
    if ('refusals' in member) return member;
    const refusals = remainingRefusals(member, { roles: [], accessUntil: null });
    if (refusals.length > 0) return refuse(...refusals);
    const { id, personId, version, roles } = member;
    await tx
      .update(staffMember)
      .set({ removedAt: sql`clock.now()`, version: version + 1 })
      .where(eq(staffMember.id, id));
    await audit(tx, {
      ...{ action: 'staff-member.removed', targetId: personId },
      details: { roles },
    });
    await setStaffRoles(tx, personId, [], null);
    await closeAddress(tx, personId, clock.now());
    return { done: { id } };
  };
  return runCommand(database, caller, 'removeStaffMember', input, command);
}

/** Whoever keeps the team may not touch people otherwise: the house closes the address. */
function closeAddress(tx: ActorTransaction, personId: string, now: Date): Promise<void> {
  return asJobWithin(tx, { task: 'close-address' }, async () => {
    await tx.update(person).set({ disabledAt: now }).where(eq(person.id, personId));
    await endSessionsOf(tx, personId, now);
  });
}
