import { oneOrAnyOf } from '@vigie/chassis/any-of';
import { changePage, type ChangeArguments } from '@vigie/chassis/changes';
import type { ActorTransaction } from '@vigie/chassis/database';
import {
  pageOf,
  pageSize,
  positionOf,
  type Page,
  type PageArguments,
  type PositionPart,
} from '@vigie/chassis/page';
import { and, asc, count, desc, eq, ne, sql, type SQL } from 'drizzle-orm';
import type { AnnouncedHireView } from '../generated/resolvers.ts';
import { announcedHire, announcedHireIdentity, type HireRow } from './table.ts';

interface Order {
  columns: SQL[];
  parts: readonly PositionPart[];
  after(position: readonly string[]): SQL;
  position(row: HireRow): string[];
}

/** A day after every other: hires that owe no visit come last. Written out, as in the index. */
const never = '9999-12-31';
const due = sql<string>`coalesce(${announcedHire.visitDueBy}, '9999-12-31'::date)`;

const byDeadline: Order = {
  columns: [asc(due), asc(announcedHire.startDate), asc(announcedHire.id)],
  parts: ['day', 'day', 'id'],
  after: ([deadline, start, id]) =>
    sql`(${due}, ${announcedHire.startDate}, ${announcedHire.id}) > (${deadline}::date, ${start}::date, ${id}::uuid)`,
  position: ({ hire }) => [hire.visitDueBy ?? never, hire.startDate, hire.id],
};

const latestFirst: Order = {
  columns: [desc(announcedHire.updatedAt), desc(announcedHire.id)],
  parts: ['instant', 'id'],
  after: ([at, id]) =>
    sql`(${announcedHire.updatedAt}, ${announcedHire.id}) < (${at}::timestamptz, ${id}::uuid)`,
  position: ({ hire }) => [hire.updatedAt.toISOString(), hire.id],
};

/** Announced hires of some accounts together. */
export function listHires(
  tx: ActorTransaction,
  accountIds: readonly string[],
  filter: PageArguments & { view?: AnnouncedHireView | null },
): Promise<Page<HireRow>> {
  const settled = filter.view === 'SETTLED';
  const state = settled
    ? ne(announcedHire.state, 'TO_CONFIRM')
    : eq(announcedHire.state, 'TO_CONFIRM');
  const matching = and(oneOrAnyOf(announcedHire.accountId, accountIds), state);
  return page(tx, matching, filter, settled ? latestFirst : byDeadline);
}

/**
 * Announced hires of every account open to the actor, oldest change first.
 * @param counted rows over all pages are told; of a whole service that takes longer than a page
 */
export async function listHireChanges(
  tx: ActorTransaction,
  asked: ChangeArguments,
  counted: boolean,
): Promise<Page<HireRow>> {
  const { size, matching, following, order } = await changePage(tx, asked, announcedHire);
  const rows = await tx
    .select({ hire: announcedHire, identity: announcedHireIdentity })
    .from(announcedHire)
    .leftJoin(announcedHireIdentity, eq(announcedHireIdentity.hireId, announcedHire.id))
    .where(and(matching, following))
    .orderBy(...order)
    .limit(size + 1);
  const [total] = counted
    ? await tx.select({ rows: count() }).from(announcedHire).where(matching)
    : [];
  return pageOf(rows, size, total?.rows ?? 0, latestFirst.position);
}

async function page(
  tx: ActorTransaction,
  matching: SQL | undefined,
  filter: PageArguments,
  order: Order,
): Promise<Page<HireRow>> {
  const size = pageSize(filter);
  const position = positionOf(filter.after, order.parts);
  const rows = await tx
    .select({ hire: announcedHire, identity: announcedHireIdentity })
    .from(announcedHire)
    .leftJoin(announcedHireIdentity, eq(announcedHireIdentity.hireId, announcedHire.id))
    .where(and(matching, position ? order.after(position) : undefined))
    .orderBy(...order.columns)
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(announcedHire).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, order.position);
}
