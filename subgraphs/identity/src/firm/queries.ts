import { inOrderOf } from '@vigie/chassis/batch';
import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { literally } from '@vigie/chassis/search';
import { and, asc, count, or, sql } from 'drizzle-orm';
import type { FirmRole } from '../generated/resolvers.ts';
import { firm, type FirmRow } from './table.ts';

export async function findFirms(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(FirmRow | null)[]> {
  const rows = await tx.select().from(firm).where(anyOf(firm.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The firm for which the caller works. */
export async function findOwnFirm(tx: ActorTransaction): Promise<FirmRow | null> {
  const [row] = await tx
    .select()
    .from(firm)
    .where(sql`${firm.id} in (select access.firms())`);
  return row ?? null;
}

/** What the caller is in a firm. */
export async function findOwnRole(tx: ActorTransaction, firmId: string): Promise<FirmRole | null> {
  const [row] = await tx.execute<{ works: boolean; leads: boolean }>(sql`
    select ${firmId}::uuid in (select access.firms()) as works,
      ${firmId}::uuid in (select access.firms('MANAGER')) as leads`);
  if (!row?.works) return null;
  return row.leads ? 'MANAGER' : 'COLLABORATOR';
}

export interface FirmFilter extends PageArguments {
  search?: string | null;
}

/** Firms by name. Policies leave those out that the caller may not know. */
export async function listFirms(tx: ActorTransaction, filter: FirmFilter): Promise<Page<FirmRow>> {
  const size = pageSize(filter);
  const position = positionOf(filter.after, ['text', 'id']);
  const matching = filter.search ? named(filter.search) : undefined;
  const following = position
    ? sql`(${firm.name}, ${firm.id}) > (${position[0]}, ${position[1]}::uuid)`
    : undefined;
  const rows = await tx
    .select()
    .from(firm)
    .where(and(matching, following))
    .orderBy(asc(firm.name), asc(firm.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(firm).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, ({ name, id }) => [name, id]);
}

/** By name, city or SIREN, however it is spaced. */
function named(search: string) {
  const part = (text: string) => `%${literally(text)}%`;
  const digits = search.replace(/\s/g, '');
  return or(
    sql`${firm.name} ilike ${part(search.trim())}`,
    sql`${firm.city} ilike ${part(search.trim())}`,
    /^\d+$/.test(digits) ? sql`${firm.siren} like ${part(digits)}` : undefined,
  );
}

/** How large a firm is. */
export interface FirmFigures extends Record<string, unknown> {
  people: number;
  clients: number;
}

/** How many people each firm has, and how many clients whose mandate holds today. */
export async function findFigures(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<FirmFigures[]> {
  const rows = await tx.execute<FirmFigures & { id: string }>(sql`
    select f.id,
      (select count(*)::int from identity.firm_member m
        where m.firm_id = f.id and m.removed_at is null) as people,
      (select count(*)::int from identity.mandate d
        where d.firm_id = f.id and d.state = 'ACCEPTED' and d.starts_on <= (select clock.today())
          and (d.ends_on is null or d.ends_on >= (select clock.today()))) as clients
    from ${firm} f where f.id = any(${sql.param([...ids])}::uuid[])`);
  return inOrderOf(ids, [...rows], ({ id }) => id).map((row) => row ?? { people: 0, clients: 0 });
}
