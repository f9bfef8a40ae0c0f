import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { becomeUser, type Place } from '../account-user/become.ts';

/**
 * Lets the users of an account go on in another, each with the same roles and the same end. Whoever is a user there
 * already keeps what they have. Runs as a job: the register gives no rights by itself.
 * @returns how many came
 */
export async function bringUsers(
  tx: ActorTransaction,
  fromAccountId: string,
  toAccountId: string,
): Promise<number> {
  const users = await tx.execute<{ personId: string } & Omit<Place, 'accountId'>>(sql`
    select coming.person_id as "personId", coming.position, coming.phone,
      coming.access_until as "accessUntil", held.roles
    from identity.account_user coming,
      lateral (select array_agg(g.role order by g.role) as roles from access.grants g
        where g.subject_id = coming.person_id and g.account_id = coming.account_id
          and g.role !~ '^mandate-') held
    where coming.account_id = ${fromAccountId} and coming.removed_at is null
      and (coming.access_until is null or coming.access_until >= (select clock.today()))
      and held.roles is not null
      and not exists (select from identity.account_user known where known.account_id = ${toAccountId}
        and known.person_id = coming.person_id and known.removed_at is null)
    -- The owner first: of a new account they become the owner again.
    order by coming.owner desc, coming.id`);
  for (const { personId, ...place } of users) {
    await becomeUser(tx, personId, { ...place, accountId: toAccountId });
  }
  return users.length;
}
