import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { searchable } from '@vigie/chassis/search';
import { hashSecret } from '@vigie/chassis/secret';
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { announceAccount } from './account/announce.ts';
import { accessRequest } from './access-request/table.ts';
import { memberAccount, type AccountRow } from './account/table.ts';
import { setRoles } from './account-user/roles.ts';
import { accountUser, type UserRow } from './account-user/table.ts';
import { bind, type Binding } from './client/binding.ts';
import { keepSecret } from './client/secret.ts';
import { client, clientSecret } from './client/table.ts';
import { company, type CompanyRow } from './company/table.ts';
import { firm } from './firm/table.ts';
import { linkLife } from './invitation/rules.ts';
import { invitation } from './invitation/table.ts';
import { password } from './password/table.ts';
import { person, type PersonRow } from './person/table.ts';
import { service } from './service/table.ts';
import { staffInvitation } from './staff/invitation/table.ts';
import { staffMember } from './staff/table.ts';

/** Writes the settings of the service, or replaces them. */
export async function writeService(
  tx: ActorTransaction,
  row: Omit<typeof service.$inferInsert, 'onlyRow'>,
): Promise<void> {
  await tx.insert(service).values(row).onConflictDoUpdate({ target: service.onlyRow, set: row });
}

export async function writeCompany(tx: ActorTransaction, row: CompanyRow): Promise<void> {
  await tx.insert(company).values(row);
}

export async function writeAccount(
  tx: ActorTransaction,
  row: Omit<typeof memberAccount.$inferInsert, 'searchable' | 'updatedAt' | 'version'>,
): Promise<void> {
  const { name, city, memberNumber, siret } = row;
  await tx
    .insert(memberAccount)
    .values({ ...row, searchable: searchable(name, city, memberNumber, siret) });
  await announceAccount(tx, row.id);
}

/** Accounts with the company of each: whom an invoice of the demo names. */
export function readMembers(
  tx: ActorTransaction,
): Promise<{ account: AccountRow; company: CompanyRow }[]> {
  return tx
    .select({ account: memberAccount, company })
    .from(memberAccount)
    .innerJoin(company, eq(company.id, memberAccount.companyId));
}

export async function writePerson(
  tx: ActorTransaction,
  row: Pick<PersonRow, 'id' | 'email' | 'firstName' | 'lastName' | 'staff'> & { firmId?: string },
): Promise<void> {
  await tx.insert(person).values(row);
  if (row.staff) await tx.insert(staffMember).values({ id: newId(), personId: row.id });
}

/** What is known of somebody as user of an account. */
export type SeededUser = Pick<UserRow, 'accountId' | 'personId'> &
  Partial<Pick<UserRow, 'position' | 'phone' | 'accessUntil'>>;

/** Makes a person a user of an account with these roles there; the first administrator becomes its owner. */
export async function writeUser(
  tx: ActorTransaction,
  row: SeededUser,
  roles: readonly string[],
): Promise<void> {
  const [owned] = await tx
    .select({ id: accountUser.id })
    .from(accountUser)
    .where(and(eq(accountUser.accountId, row.accountId), accountUser.owner));
  const owner = !owned && roles.includes('administrator');
  await tx
    .insert(accountUser)
    .values({ id: newId(), ...row, owner })
    .onConflictDoNothing();
  const { accountId, personId, accessUntil = null } = row;
  if (accessUntil) await setRoles(tx, row, roles, accessUntil);
  else for (const role of roles) await grantRole(tx, personId, role, accountId);
}

/** Writes an invitation whose link nobody has. */
export async function writeInvitation(
  tx: ActorTransaction,
  row: Omit<typeof invitation.$inferInsert, 'id' | 'letterId'>,
): Promise<void> {
  await tx.insert(invitation).values({ id: newId(), letterId: newId(), ...row });
}

/** Writes an invitation to the service whose link nobody has. */
export async function writeStaffInvitation(
  tx: ActorTransaction,
  row: Omit<typeof staffInvitation.$inferInsert, 'id' | 'expiresAt'>,
): Promise<void> {
  const expiresAt = sql`clock.now() + ${`${linkLife} milliseconds`}::interval`;
  await tx.insert(staffInvitation).values({ id: newId(), ...row, expiresAt });
}

/** Writes a request for access that nobody follows. */
export async function writeAccessRequest(
  tx: ActorTransaction,
  row: Omit<typeof accessRequest.$inferInsert, 'id' | 'secretHash'>,
): Promise<void> {
  await tx.insert(accessRequest).values({ id: newId(), secretHash: newId(), ...row });
}

/** Gives the owner of an account a password, unless they have one. */
export async function writePassword(
  tx: ActorTransaction,
  memberNumber: string,
  hash: string,
): Promise<void> {
  const [owner] = await tx
    .select({ personId: accountUser.personId })
    .from(accountUser)
    .innerJoin(memberAccount, eq(memberAccount.id, accountUser.accountId))
    .where(and(eq(memberAccount.memberNumber, memberNumber), accountUser.owner));
  if (!owner) throw new Error(`Nobody owns ${memberNumber}`);
  await tx
    .insert(password)
    .values({ ...owner, hash, setAt: sql`clock.now()` })
    .onConflictDoNothing();
}

/**
 * Gives a role on one account; on all of them when none is named (staff). It has held for a day: what is seeded was
 * there before, also for a clock that is set back by less.
 */
export async function grantRole(
  tx: ActorTransaction,
  subjectId: string,
  role: string,
  accountId: string | null,
): Promise<void> {
  await tx.execute(sql`insert into access.grants (id, subject_id, account_id, role, valid_from)
    values (${newId()}, ${subjectId}, ${accountId}, ${role}, clock.now() - interval '1 day')`);
}

/** Somebody written before, by their address. */
export async function findPersonId(tx: ActorTransaction, email: string): Promise<string | null> {
  const [found] = await tx.select({ id: person.id }).from(person).where(eq(person.email, email));
  return found?.id ?? null;
}

/** A firm that programs of the demo can be bound to. */
export async function findSomeFirm(tx: ActorTransaction): Promise<string | null> {
  const [found] = await tx.select({ id: firm.id }).from(firm).orderBy(asc(firm.name)).limit(1);
  return found?.id ?? null;
}

export interface NewClient {
  id: string;
  name: string;
  secret: string;
  scopes: readonly string[];
  purpose?: string;
  /** One of the portal's own. */
  internal?: boolean;
  /** A firm or accounts instead of the whole service. */
  boundTo?: { firmId: string } | { accountIds: string[] };
  lastUsedAt?: Date;
  suspended?: boolean;
}

/** Makes a machine client known, or brings its secret and its rights up to date. */
export async function writeClient(tx: ActorTransaction, made: NewClient): Promise<void> {
  const { id, name, secret, scopes, purpose = null, internal = false, boundTo } = made;
  const bound = bindingOf(boundTo);
  const row = {
    ...{ id, name, purpose, internal, binding: bound.binding, firmId: bound.firmId },
    ...(made.lastUsedAt ? { lastUsedAt: made.lastUsedAt } : {}),
    ...(made.suspended ? { disabledAt: sql`clock.now()` } : {}),
  };
  await tx.insert(client).values(row).onConflictDoUpdate({ target: client.id, set: row });
  const others = and(
    eq(clientSecret.clientId, id),
    ne(clientSecret.secretHash, hashSecret(secret)),
  );
  await tx
    .update(clientSecret)
    .set({ endsAt: sql`clock.now()` })
    .where(others);
  const [known] = await tx
    .select({ id: clientSecret.id })
    .from(clientSecret)
    .where(and(eq(clientSecret.clientId, id), isNull(clientSecret.endsAt)));
  if (!known) await keepSecret(tx, id, secret);
  await bind(tx, id, bound, scopes);
}

function bindingOf(boundTo: NewClient['boundTo']): Binding {
  if (!boundTo) return { binding: 'SERVICE', firmId: null, accountIds: [] };
  return 'firmId' in boundTo
    ? { binding: 'FIRM', firmId: boundTo.firmId, accountIds: [] }
    : { binding: 'ACCOUNTS', firmId: null, accountIds: boundTo.accountIds };
}
