import type { ActorTransaction } from '@vigie/chassis/database';
import { hashSecret } from '@vigie/chassis/secret';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { accountUser } from '../account-user/table.ts';
import { memberAccount } from '../account/table.ts';
import { findPerson } from '../person/queries.ts';
import type { PersonRow } from '../person/table.ts';
import { password, passwordLink } from './table.ts';

/** Whoever owns the account of a number and has access; before sign-in and in jobs only. */
export async function findOwner(
  tx: ActorTransaction,
  memberNumber: string,
): Promise<PersonRow | null> {
  const [row] = await tx.execute<{ id: string | null }>(
    sql`select access.owner_of(${memberNumber}) as id`,
  );
  const owner = row?.id ? await findPerson(tx, row.id) : null;
  return owner && !owner.disabledAt ? owner : null;
}

export async function findPassword(tx: ActorTransaction, personId: string) {
  const [row] = await tx.select().from(password).where(eq(password.personId, personId));
  return row ?? null;
}

/** The link of this secret, as long as a password can be set with it. */
export function usableLink(secret: string, now: Date) {
  return and(
    eq(passwordLink.secretHash, hashSecret(secret)),
    isNull(passwordLink.usedAt),
    gt(passwordLink.expiresAt, now),
  );
}

/** Who may set a password with a link, and for which account; null when it no longer works. */
export async function findLinkHolder(tx: ActorTransaction, secret: string, now: Date) {
  const [link] = await tx.select().from(passwordLink).where(usableLink(secret, now));
  const owner = link?.personId ? await findPerson(tx, link.personId) : null;
  return link && owner && !owner.disabledAt ? { owner, memberNumber: link.memberNumber } : null;
}

/** Numbers of the accounts that somebody owns: with each of them they sign in by password. */
export async function ownedNumbers(tx: ActorTransaction, personId: string): Promise<string[]> {
  const rows = await tx
    .select({ number: memberAccount.memberNumber })
    .from(memberAccount)
    .innerJoin(accountUser, eq(accountUser.accountId, memberAccount.id))
    .where(sql`${accountUser.personId} = ${personId} and ${accountUser.owner}`)
    .orderBy(memberAccount.memberNumber);
  return rows.map(({ number }) => number);
}
