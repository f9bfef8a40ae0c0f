import { audit } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret } from '@vigie/chassis/secret';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { InvitationRefusal } from '../../generated/resolvers.ts';
import { knownPerson } from '../../invitation/known-person.ts';
import { spreadAsHouse } from '../../mandate/spread.ts';
import { person } from '../../person/table.ts';
import { asSignIn } from '../../session/commands.ts';
import { findMandatedAccounts } from '../clients.ts';
import { firmMember } from '../member/table.ts';
import { lockFirm } from '../open.ts';
import { isLive } from './queries.ts';
import { firmInvitation, type FirmInvitationRow } from './table.ts';

type Done = Outcome<{ email: string }, InvitationRefusal>;

/** Accepts an invitation to a firm, once. Nobody is signed in by it: the address proves itself by a code. */
export function acceptFirmInvitation(
  { caller, database }: Pick<Context, 'caller' | 'database'>,
  secret: string,
): Promise<Done> {
  return database.as(
    asSignIn(caller),
    (tx) => asJobWithin(tx, { task: 'accept-firm-invitation' }, () => accept(tx, secret)),
    'writing',
  );
}

async function accept(tx: ActorTransaction, secret: string): Promise<Done> {
  const [row] = await tx
    .select()
    .from(firmInvitation)
    .where(and(eq(firmInvitation.secretHash, hashSecret(secret)), isLive))
    .for('update');
  if (!row) return refuse({ code: 'LINK_OVER' });
  const known = await knownPerson(tx, row);
  if (known.staff) return refuse({ code: 'ADDRESS_OF_STAFF' });
  if (known.disabledAt) return refuse({ code: 'ADDRESS_CLOSED' });
  const [elsewhere] = await tx
    .select({ firmId: firmMember.firmId })
    .from(firmMember)
    .where(and(eq(firmMember.personId, known.id), isNull(firmMember.removedAt)));
  if (elsewhere && elsewhere.firmId !== row.firmId) return refuse({ code: 'OTHER_FIRM' });
  await join(tx, known.id, row);
  await tx
    .update(firmInvitation)
    .set({ acceptedAt: sql`clock.now()` })
    .where(eq(firmInvitation.id, row.id));
  await audit(tx, {
    ...{ action: 'firm-invitation.accepted', targetId: row.id },
    details: { role: row.role, personId: known.id },
  });
  return { done: { email: row.email } };
}

/** Whoever left the firm once comes back to the same row. */
async function join(
  tx: ActorTransaction,
  personId: string,
  { firmId, role }: FirmInvitationRow,
): Promise<void> {
  await lockFirm(tx, firmId);
  await tx
    .insert(firmMember)
    .values({ id: newId(), firmId, personId, role })
    .onConflictDoUpdate({
      target: [firmMember.firmId, firmMember.personId],
      set: {
        ...{ role, removedAt: null, since: sql`clock.now()` },
        version: sql`${firmMember.version} + 1`,
      },
    });
  await tx.update(person).set({ firmId }).where(eq(person.id, personId));
  if (role === 'MANAGER') await spreadAsHouse(tx, await findMandatedAccounts(tx, firmId));
}
