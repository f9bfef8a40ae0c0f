import { oneOrAnyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, count, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { document, type DocumentRow } from '../document/table.ts';
import type { DocumentKind, DocumentOrigin } from '../generated/resolvers.ts';
import { accountKinds } from '../kind/kinds.ts';

export interface DocumentFilter extends PageArguments {
  kinds?: readonly DocumentKind[] | null;
  origin?: DocumentOrigin | null;
}

/** Documents that the service and some accounts have handed each other, newest first; as many as the actor may read. */
export async function listShared(
  tx: ActorTransaction,
  accountIds: readonly string[],
  filter: DocumentFilter,
): Promise<Page<DocumentRow>> {
  const size = pageSize(filter);
  const kinds = filter.kinds?.filter((kind) => accountKinds.includes(kind)) ?? accountKinds;
  const matching = and(
    oneOrAnyOf(document.accountId, accountIds),
    inArray(document.kind, [...kinds]),
    isNull(document.withdrawnAt),
    filter.origin ? eq(document.origin, filter.origin) : undefined,
  );
  const rows = await tx
    .select()
    .from(document)
    .where(and(matching, following(filter.after)))
    .orderBy(desc(document.createdAt), desc(document.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(document).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.createdAt.toISOString(), row.id]);
}

function following(after: string | null | undefined): SQL | undefined {
  const position = positionOf(after, ['instant', 'id']);
  if (!position) return undefined;
  const [instant, id] = position;
  return sql`(${document.createdAt}, ${document.id}) < (${instant}::timestamptz, ${id}::uuid)`;
}
