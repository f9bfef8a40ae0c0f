import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { and, eq, sql } from 'drizzle-orm';
import { lockUsersOf } from './administrators.ts';
import { setRoles } from './roles.ts';
import { accountUser } from './table.ts';

/** What somebody is given on an account. */
export interface Place {
  accountId: string;
  position: string | null;
  phone: string | null;
  roles: string[];
  accessUntil: CivilDate | null;
}

/**
 * Makes a person a user of an account; one who was removed comes back. On an account without owner the first
 * administrator without an end becomes the owner.
 */
export async function becomeUser(
  tx: ActorTransaction,
  personId: string,
  { accountId, position, phone, roles, accessUntil }: Place,
): Promise<void> {
  await lockUsersOf(tx, accountId);
  const [owned] = await tx
    .select({ id: accountUser.id })
    .from(accountUser)
    .where(and(eq(accountUser.accountId, accountId), accountUser.owner));
  const owner = !owned && roles.includes('administrator') && accessUntil === null;
  const row = { position, phone, accessUntil };
  await tx
    .insert(accountUser)
    .values({ id: newId(), accountId, personId, owner, ...row })
    .onConflictDoUpdate({
      target: [accountUser.accountId, accountUser.personId],
      set: {
        ...row,
        ...(owner ? { owner } : {}),
        ...{ removedAt: null, rolesWhenRemoved: [], createdAt: sql`clock.now()` },
        version: sql`${accountUser.version} + 1`,
      },
    });
  await setRoles(tx, { accountId, personId }, roles, accessUntil);
}
