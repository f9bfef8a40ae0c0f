import { oneOrAnyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { holdsWords } from '@vigie/chassis/matching';
import { and, asc, count, eq, sql, type SQL } from 'drizzle-orm';
import type { UserState } from '../generated/resolvers.ts';
import { person } from '../person/table.ts';
import { hasState } from './state.ts';
import { accountUser, type UserRow } from './table.ts';

/** A user with the person behind them and the codes of the roles that they hold on the account. */
export interface ListedUser extends UserRow {
  email: string;
  firstName: string;
  lastName: string;
  roles: string[];
}

export interface UserFilter extends PageArguments {
  search?: string | null;
  state?: UserState | null;
  /** Code of a role. */
  role?: string | null;
}

/** Users of some accounts, by last name. */
export async function listUsers(
  tx: ActorTransaction,
  accountIds: readonly string[],
  filter: UserFilter,
  today: CivilDate,
): Promise<Page<ListedUser>> {
  const size = pageSize(filter);
  const matching = and(
    oneOrAnyOf(accountUser.accountId, accountIds),
    hasState(filter.state, today),
    filter.role ? sql`${filter.role} = any(${rolesHeld})` : undefined,
    holdsWords(searched, filter.search),
  );
  const rows = await selectUsers(tx, and(matching, following(filter.after)))
    .orderBy(asc(person.lastName), asc(person.firstName), asc(accountUser.id))
    .limit(size + 1);
  const [total] = await tx
    .select({ rows: count() })
    .from(accountUser)
    .innerJoin(person, eq(person.id, accountUser.personId))
    .where(matching);
  return pageOf(rows.map(shaped), size, total?.rows ?? 0, (row) => [
    row.lastName,
    row.firstName,
    row.id,
  ]);
}

export async function findUsers(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ListedUser | null)[]> {
  const rows = await selectUsers(tx, sql`${accountUser.id} = any(${sql.param([...ids])}::uuid[])`);
  return inOrderOf(ids, rows.map(shaped), (row) => row.id);
}

/** Who owns each account; null where nobody does. */
export async function findOwners(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(ListedUser | null)[]> {
  const rows = await selectUsers(
    tx,
    and(oneOrAnyOf(accountUser.accountId, accountIds), accountUser.owner),
  );
  return inOrderOf(accountIds, rows.map(shaped), (row) => row.accountId);
}

/** When each person last signed in, of those whom the actor manages. */
export async function findLastSignIns(
  tx: ActorTransaction,
  personIds: readonly string[],
): Promise<(Date | null)[]> {
  const rows = await tx.execute<{ person_id: string; signed_in_at: Date }>(
    sql`select * from access.last_sign_ins(${sql.param([...personIds])}::uuid[])`,
  );
  const found = inOrderOf(personIds, [...rows], (row) => row.person_id);
  return found.map((row) => (row ? new Date(row.signed_in_at) : null));
}

/** As {@link containing} is compared: lower case, no accents, hyphens as spaces. An account has few users. */
const searched = sql`translate(regexp_replace(normalize(lower(
  ${person.firstName} || ' ' || ${person.lastName} || ' ' || ${person.email}), NFD),
  '[\u0300-\u036f]', '', 'g'), '-’', ' ''')`;

const rolesHeld = sql<string[]>`array(select g.role from access.grants g
  where g.subject_id = ${accountUser.personId} and g.account_id = ${accountUser.accountId}
    and g.role !~ '^mandate-' order by g.role)`;

function selectUsers(tx: ActorTransaction, where: SQL | undefined) {
  const { email, firstName, lastName } = person;
  return tx
    .select({ user: accountUser, email, firstName, lastName, roles: rolesHeld })
    .from(accountUser)
    .innerJoin(person, eq(person.id, accountUser.personId))
    .where(where)
    .$dynamic();
}

function shaped({
  user,
  ...known
}: { user: UserRow } & Omit<ListedUser, keyof UserRow>): ListedUser {
  return { ...user, ...known, roles: user.removedAt ? user.rolesWhenRemoved : known.roles };
}

function following(after: string | null | undefined): SQL | undefined {
  const position = positionOf(after, ['text', 'text', 'id']);
  if (!position) return undefined;
  const [lastName, firstName, id] = position;
  return sql`(${person.lastName}, ${person.firstName}, ${accountUser.id}) > (${lastName}, ${firstName}, ${id}::uuid)`;
}
