import { audit } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import { alertPerson } from '../alert/commands.ts';
import { person } from '../person/table.ts';
import { formerAddress } from '../profile/table.ts';
import { endSessionsOf } from '../session/end.ts';
import type { AccessRequestRefusal } from '../generated/resolvers.ts';

/** Which address goes, which comes, and who says so. */
interface Replacement {
  accountId: string;
  previous: string | null;
  next: string;
  byService: boolean;
  now: Date;
}

/**
 * Gives somebody another address to sign in with. It holds on all their accounts: administrators of one may do it only
 * for people who work on no other, or they would take over what they have no part in. Every open session ends, no device is
 * trusted any more, and the address that was is told.
 */
export function replaceAddress(
  tx: ActorTransaction,
  { accountId, previous, next, byService, now }: Replacement,
): Promise<{ refusals: AccessRequestRefusal[] } | { personId: string }> {
  return asJobWithin(tx, { task: 'replace-address' }, async () => {
    const [lost] = previous
      ? await tx.select().from(person).where(eq(person.email, previous)).for('update')
      : [];
    const [taken] = await tx.select({ id: person.id }).from(person).where(eq(person.email, next));
    const foreign = lost && !byService && (await hasOtherPlaces(tx, lost.id, accountId));
    // One answer for all of it: that an address is known elsewhere is nobody's business here.
    if (!lost || lost.staff || lost.disabledAt || taken || foreign) {
      return refuse<AccessRequestRefusal>({ code: 'NOT_REPLACEABLE', field: 'replaceAddress' });
    }
    await tx.update(person).set({ email: next }).where(eq(person.id, lost.id));
    await endSessionsOf(tx, lost.id, now);
    const formerAddressId = newId();
    await tx.insert(formerAddress).values({
      ...{ id: formerAddressId, personId: lost.id, email: lost.email, leftAt: now },
    });
    await alertPerson(tx, { kind: 'address-changed', personId: lost.id, formerAddressId });
    await audit(tx, { action: 'person.address-replaced', accountId, targetId: lost.id });
    return { personId: lost.id };
  });
}

/** True unless somebody is a user of this account and of no other. */
async function hasOtherPlaces(
  tx: ActorTransaction,
  personId: string,
  accountId: string,
): Promise<boolean> {
  const [row] = await tx.execute<{ here: boolean; elsewhere: boolean }>(sql`
    select exists (select from identity.account_user
        where person_id = ${personId} and account_id = ${accountId} and removed_at is null) as here,
      exists (select from access.grants
        where subject_id = ${personId} and account_id is distinct from ${accountId}) as elsewhere`);
  return !row?.here || row.elsewhere;
}
