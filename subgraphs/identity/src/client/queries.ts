import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, asc, count, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { memberAccount, type AccountRow } from '../account/table.ts';
import type { MachineClientState } from '../generated/resolvers.ts';
import { firm, type FirmRow } from '../firm/table.ts';
import { client, clientAccount, clientSecret, type ClientRow, type SecretRow } from './table.ts';

/** A program as readers of the journal know it. */
export interface Program extends Record<string, unknown> {
  id: string;
  name: string;
}

export async function findPrograms(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(Program | null)[]> {
  const rows = await tx.execute<Program>(
    sql`select * from access.programs(${sql.param([...ids])}::uuid[])`,
  );
  return inOrderOf(ids, [...rows], (row) => row.id);
}

const inState: Record<MachineClientState, SQL | undefined> = {
  ACTIVE: isNull(client.disabledAt),
  SUSPENDED: and(isNotNull(client.disabledAt), isNull(client.revokedAt)),
  REVOKED: isNotNull(client.revokedAt),
};

/** Programs of the service, by name. */
export async function listClients(
  tx: ActorTransaction,
  filter: PageArguments & { state?: MachineClientState | null },
): Promise<Page<ClientRow>> {
  const size = pageSize(filter);
  const position = positionOf(filter.after, ['text', 'id']);
  const matching = filter.state ? inState[filter.state] : undefined;
  const following = position
    ? sql`(${client.name}, ${client.id}) > (${position[0]}, ${position[1]}::uuid)`
    : undefined;
  const rows = await tx
    .select()
    .from(client)
    .where(and(matching, following))
    .orderBy(asc(client.name), asc(client.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(client).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.name, row.id]);
}

export async function findClients(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ClientRow | null)[]> {
  const rows = await tx.select().from(client).where(anyOf(client.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Secrets that each program may show, the latest first. */
export async function findSecrets(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<SecretRow[][]> {
  const rows = await tx
    .select()
    .from(clientSecret)
    .where(
      and(
        anyOf(clientSecret.clientId, ids),
        sql`(${clientSecret.endsAt} is null or ${clientSecret.endsAt} > (select clock.now()))`,
      ),
    )
    .orderBy(desc(clientSecret.createdAt), desc(clientSecret.id));
  return groupedBy(ids, rows, ({ clientId }) => clientId);
}

/** Rights of each program, whatever it is bound to. */
export async function findScopes(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<string[][]> {
  const asked = sql`any(${sql.param([...ids])}::uuid[])`;
  const rows = await tx.execute<{ id: string; scope: string }>(sql`
    select distinct subject_id as id, scope from access.grants where subject_id = ${asked} and scope is not null
    union select client_id, scope from access.firm_scope where client_id = ${asked}`);
  const groups = groupedBy(ids, [...rows], ({ id }) => id);
  return groups.map((group) => group.map(({ scope }) => scope));
}

/** Accounts that each program is bound to by name. */
export async function findBoundAccounts(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<AccountRow[][]> {
  const rows = await tx
    .select({ clientId: clientAccount.clientId, account: memberAccount })
    .from(clientAccount)
    .innerJoin(memberAccount, eq(memberAccount.id, clientAccount.accountId))
    .where(anyOf(clientAccount.clientId, ids))
    .orderBy(asc(memberAccount.name), asc(memberAccount.id));
  const groups = groupedBy(ids, rows, ({ clientId }) => clientId);
  return groups.map((group) => group.map(({ account }) => account));
}

/** Firms that a program can be bound to, by name. */
export function listFirms(tx: ActorTransaction): Promise<FirmRow[]> {
  return tx.select().from(firm).orderBy(asc(firm.name), asc(firm.id));
}
