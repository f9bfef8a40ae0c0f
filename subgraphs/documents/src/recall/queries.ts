import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { asJobWithin, type ActorTransaction, type Database } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { document, type DocumentRow } from '../document/table.ts';
import { download } from '../download/table.ts';
import { findForwards } from '../forward/queries.ts';
import { forward, type ForwardRow } from '../forward/table.ts';
import type { DocumentKind } from '../generated/resolvers.ts';
import { kinds } from '../kind/kinds.ts';
import { findAftermaths, listAnswers, type Aftermath } from '../notice/queries.ts';
import type { AnswerRow } from '../notice/table.ts';

/** A file that somebody fetched. */
export interface Opening {
  id: string;
  documentId: string;
  at: Date;
  subjectId: string | null;
  /** Address to which the link went that opened it. */
  link: string | null;
}

/** Kinds that the caller hands over for the whole service, and so may take back; all of them for the writer of incidents. */
async function ownKinds(tx: ActorTransaction): Promise<DocumentKind[]> {
  if (await allowsEverywhere(tx, 'incidents:write')) {
    return kinds.filter(({ publishing }) => publishing !== null).map(({ code }) => code);
  }
  const scopes = [...new Set(kinds.flatMap(({ publishing }) => publishing ?? []))];
  const held = new Set<string>();
  for (const scope of scopes) if (await allowsEverywhere(tx, scope)) held.add(scope);
  return kinds
    .filter(({ publishing }) => publishing !== null && held.has(publishing))
    .map(({ code }) => code);
}

/** Reads as the house what the caller may take back without being let read it. */
function asWithdrawer<T>(
  database: Database,
  caller: CallerActor,
  read: (tx: ActorTransaction, own: readonly DocumentKind[]) => Promise<T>,
): Promise<T | null> {
  return database.as(caller, async (tx) => {
    const own = await ownKinds(tx);
    if (own.length === 0) return null;
    return asJobWithin(tx, { task: 'show-handed-documents' }, () => read(tx, own));
  });
}

interface HandedFilter extends PageArguments {
  employeeId?: string | null;
}

/** What the service handed to one account, newest first, withdrawn ones included; null for who takes nothing back. */
export function listHanded(
  database: Database,
  caller: CallerActor,
  accountId: string,
  filter: HandedFilter,
): Promise<Page<DocumentRow> | null> {
  const size = pageSize(filter);
  const position = positionOf(filter.after, ['instant', 'id']);
  const following = position
    ? sql`(${document.createdAt}, ${document.id}) < (${position[0]}::timestamptz, ${position[1]}::uuid)`
    : undefined;
  return asWithdrawer(database, caller, async (tx, own) => {
    const matching = and(
      eq(document.accountId, accountId),
      eq(document.origin, 'SERVICE'),
      inArray(document.kind, [...own]),
      filter.employeeId ? eq(document.employeeId, filter.employeeId) : undefined,
    );
    const rows = await tx
      .select()
      .from(document)
      .where(and(matching, following))
      .orderBy(desc(document.createdAt), desc(document.id))
      .limit(size + 1);
    const [total] = await tx.select({ rows: count() }).from(document).where(matching);
    return pageOf(rows, size, total?.rows ?? 0, (row) => [row.createdAt.toISOString(), row.id]);
  });
}

export async function findHanded(
  database: Database,
  caller: CallerActor,
  id: string,
): Promise<DocumentRow | null> {
  const [row] = isId(id) ? await findHandedOf(database, caller, [id]) : [];
  return row ?? null;
}

/** Each of the documents, withdrawn or not, that the caller may take back. */
export async function findHandedOf(
  database: Database,
  caller: CallerActor,
  ids: readonly string[],
): Promise<(DocumentRow | null)[]> {
  const rows = await asWithdrawer(database, caller, (tx, own) =>
    tx
      .select()
      .from(document)
      .where(
        and(
          ...[anyOf(document.id, ids), eq(document.origin, 'SERVICE')],
          inArray(document.kind, [...own]),
        ),
      ),
  );
  return inOrderOf(ids, rows ?? [], (row) => row.id);
}

/** Who fetched each document, first to last. */
export async function findOpenings(
  database: Database,
  caller: CallerActor,
  documentIds: readonly string[],
): Promise<Opening[][]> {
  const rows = await asWithdrawer(database, caller, (tx) =>
    tx
      .select({
        ...{ id: download.id, documentId: download.documentId, at: download.at },
        ...{ subjectId: download.subjectId, link: forward.recipient },
      })
      .from(download)
      .leftJoin(forward, eq(forward.id, download.forwardId))
      .where(anyOf(download.documentId, documentIds))
      .orderBy(asc(download.at), asc(download.id)),
  );
  return groupedBy(documentIds, rows ?? [], (row) => row.documentId);
}

/** To whom each document was passed on, the latest first. */
export async function findHandedForwards(
  database: Database,
  caller: CallerActor,
  documentIds: readonly string[],
): Promise<ForwardRow[][]> {
  const found = await asWithdrawer(database, caller, (tx) => findForwards(tx, documentIds));
  return found ?? documentIds.map(() => []);
}

/** What became of each notice. */
export async function findHandedAftermaths(
  database: Database,
  caller: CallerActor,
  documentIds: readonly string[],
): Promise<Aftermath[]> {
  const found = await asWithdrawer(database, caller, (tx) => findAftermaths(tx, documentIds));
  return found ?? documentIds.map(() => ({ arrivals: [], answers: [] }));
}

/** What employers have answered to the physicians, the latest first; null for who takes nothing back. */
export function listHandedAnswers(
  database: Database,
  caller: CallerActor,
): Promise<AnswerRow[] | null> {
  return asWithdrawer(database, caller, listAnswers);
}
