import { auditAll } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret } from '@vigie/chassis/secret';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { becomeUser } from '../account-user/become.ts';
import type { Context } from '../context.ts';
import type { InvitationRefusal } from '../generated/resolvers.ts';
import { asSignIn } from '../session/commands.ts';
import { knownPerson } from './known-person.ts';
import { isLive } from './queries.ts';
import { invitation } from './table.ts';

/** Accepts every invitation of a link, once. Nobody is signed in by it: the address proves itself by a code. */
export function acceptInvitation(
  { caller, database }: Pick<Context, 'caller' | 'database'>,
  secret: string,
): Promise<Outcome<{ email: string }, InvitationRefusal>> {
  return database.as(
    asSignIn(caller),
    (tx) => asJobWithin(tx, { task: 'accept-invitation' }, () => accept(tx, secret)),
    'writing',
  );
}

async function accept(
  tx: ActorTransaction,
  secret: string,
): Promise<Outcome<{ email: string }, InvitationRefusal>> {
  // Locked: of two that follow the link at once the second finds it used.
  const rows = await tx
    .select()
    .from(invitation)
    .where(and(eq(invitation.secretHash, hashSecret(secret)), isLive))
    .for('update');
  const [first] = rows;
  if (!first) return refuse({ code: 'LINK_OVER' });
  const known = await knownPerson(tx, first);
  if (known.staff) return refuse({ code: 'ADDRESS_OF_STAFF' });
  if (known.disabledAt) return refuse({ code: 'ADDRESS_CLOSED' });
  for (const row of rows) await becomeUser(tx, known.id, row);
  const ids = rows.map(({ id }) => id);
  await tx
    .update(invitation)
    .set({ acceptedAt: sql`clock.now()` })
    .where(inArray(invitation.id, ids));
  await auditAll(
    tx,
    rows.map(({ id, accountId, roles }) => ({
      ...{ action: 'invitation.accepted', accountId, targetId: id },
      details: { roles, personId: known.id },
    })),
  );
  return { done: { email: first.email } };
}
