import { audit } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret } from '@vigie/chassis/secret';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { InvitationRefusal } from '../../generated/resolvers.ts';
import { knownPerson } from '../../invitation/known-person.ts';
import { person } from '../../person/table.ts';
import { asSignIn } from '../../session/commands.ts';
import { setStaffRoles } from '../roles.ts';
import { staffMember } from '../table.ts';
import { isLive } from './queries.ts';
import { staffInvitation, type StaffInvitationRow } from './table.ts';

type Done = Outcome<{ email: string }, InvitationRefusal>;

/** Accepts an invitation to the service, once. Nobody is signed in by it: the address proves itself by a code. */
export function acceptStaffInvitation(
  { caller, database }: Pick<Context, 'caller' | 'database'>,
  secret: string,
): Promise<Done> {
  return database.as(
    asSignIn(caller),
    (tx) => asJobWithin(tx, { task: 'accept-staff-invitation' }, () => accept(tx, secret)),
    'writing',
  );
}

async function accept(tx: ActorTransaction, secret: string): Promise<Done> {
  const [row] = await tx
    .select()
    .from(staffInvitation)
    .where(and(eq(staffInvitation.secretHash, hashSecret(secret)), isLive))
    .for('update');
  if (!row) return refuse({ code: 'LINK_OVER' });
  const known = await knownPerson(tx, row);
  if (!known.staff && (await worksElsewhere(tx, known.id))) {
    return refuse({ code: 'ADDRESS_OF_MEMBER' });
  }
  await join(tx, known.id, row);
  await tx
    .update(staffInvitation)
    .set({ acceptedAt: sql`clock.now()` })
    .where(eq(staffInvitation.id, row.id));
  await audit(tx, {
    ...{ action: 'staff-invitation.accepted', targetId: row.id },
    details: { roles: row.roles, personId: known.id },
  });
  return { done: { email: row.email } };
}

/** Users of members and people of firms are not of the service, nor were they: what they did stands under their name. */
async function worksElsewhere(tx: ActorTransaction, personId: string): Promise<boolean> {
  const [row] = await tx.execute<{ is: boolean }>(sql`select
    exists (select from access.grants where subject_id = ${personId})
    or exists (select from identity.account_user where person_id = ${personId})
    or exists (select from identity.firm_member where person_id = ${personId}) as is`);
  return row?.is ?? false;
}

/** Whoever left the service once comes back to the same row. */
async function join(
  tx: ActorTransaction,
  personId: string,
  { roles, accessUntil }: StaffInvitationRow,
): Promise<void> {
  await tx.update(person).set({ staff: true, disabledAt: null }).where(eq(person.id, personId));
  await tx
    .insert(staffMember)
    .values({ id: newId(), personId })
    .onConflictDoUpdate({
      target: staffMember.personId,
      set: {
        ...{ removedAt: null, since: sql`clock.now()` },
        version: sql`${staffMember.version} + 1`,
      },
    });
  await setStaffRoles(tx, personId, roles, accessUntil);
}
