import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { hashSecret } from '@vigie/chassis/secret';
import { and, count, desc, eq, or, sql, type SQL } from 'drizzle-orm';
import { accountUser } from '../account-user/table.ts';
import { person } from '../person/table.ts';
import type { AccessRequestState } from '../generated/resolvers.ts';
import { accessRequest, type RequestRow } from './table.ts';

export interface RequestFilter extends PageArguments {
  state?: AccessRequestState | null;
}

/** Requests for an account, or of the whole service where none is named; newest first. */
export async function listRequests(
  tx: ActorTransaction,
  accountId: string | null,
  filter: RequestFilter,
): Promise<Page<RequestRow>> {
  const size = pageSize(filter);
  const matching = and(
    accountId ? eq(accessRequest.accountId, accountId) : undefined,
    filter.state ? eq(accessRequest.state, filter.state) : undefined,
  );
  const rows = await tx
    .select()
    .from(accessRequest)
    .where(and(matching, following(filter.after)))
    .orderBy(desc(accessRequest.requestedAt), desc(accessRequest.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(accessRequest).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.requestedAt.toISOString(), row.id]);
}

export async function findRequest(tx: ActorTransaction, id: string): Promise<RequestRow | null> {
  const [row] = await tx.select().from(accessRequest).where(eq(accessRequest.id, id));
  return row ?? null;
}

/** The request that a secret follows; read by the house, since its author is nobody yet. */
export function findFollowed(database: Database, secret: string): Promise<RequestRow | null> {
  const hash = hashSecret(secret);
  return database.as({ kind: 'job', task: 'follow-access-request' }, async (tx) => {
    const [row] = await tx
      .select()
      .from(accessRequest)
      .where(or(eq(accessRequest.secretHash, hash), eq(accessRequest.mailSecretHash, hash)));
    return row ?? null;
  });
}

/** The user of the account who signs in with the address that is lost, as the actor may know them. */
export async function findPreviousUser(
  tx: ActorTransaction,
  { accountId, previousEmail }: Pick<RequestRow, 'accountId' | 'previousEmail'>,
): Promise<string | null> {
  if (!accountId || !previousEmail) return null;
  const [row] = await tx
    .select({ id: accountUser.id })
    .from(accountUser)
    .innerJoin(person, eq(person.id, accountUser.personId))
    .where(and(eq(accountUser.accountId, accountId), eq(person.email, previousEmail)));
  return row?.id ?? null;
}

function following(after: string | null | undefined): SQL | undefined {
  const position = positionOf(after, ['instant', 'id']);
  if (!position) return undefined;
  const [instant, id] = position;
  return sql`(${accessRequest.requestedAt}, ${accessRequest.id}) < (${instant}::timestamptz, ${id}::uuid)`;
}
