import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import type { HiresToConfirm } from '../generated/resolvers.ts';
import { announcedHire, announcedHireIdentity, type HireRow } from './table.ts';

export async function findHires(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(HireRow | null)[]> {
  const rows = await tx
    .select({ hire: announcedHire, identity: announcedHireIdentity })
    .from(announcedHire)
    .leftJoin(announcedHireIdentity, eq(announcedHireIdentity.hireId, announcedHire.id))
    .where(anyOf(announcedHire.id, ids));
  return inOrderOf(ids, rows, (row) => row.hire.id);
}

/** The hire, locked until the command ends, so that two decisions follow each other. */
export async function lockHire(tx: ActorTransaction, id: string): Promise<HireRow | null> {
  await tx
    .select({ id: announcedHire.id })
    .from(announcedHire)
    .where(eq(announcedHire.id, id))
    .for('update');
  const [row] = await findHires(tx, [id]);
  return row ?? null;
}

/** Hires of each account that wait to be confirmed. */
export async function countHiresToConfirm(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<HiresToConfirm[]> {
  const rows = await tx.execute<HiresToConfirm & { accountId: string }>(sql`
    select account_id as "accountId", count(*)::int as count,
      count(*) filter (where start_date <= (select clock.today()))::int as started,
      min(visit_due_by)::text as "visitDueBy"
    from ${announcedHire}
    where state = 'TO_CONFIRM' and account_id = any(${sql.param([...accountIds])}::uuid[])
    group by account_id`);
  const none = { count: 0, started: 0, visitDueBy: null };
  return inOrderOf(accountIds, [...rows], (row) => row.accountId).map((row) => row ?? none);
}

/** Of several accounts together. */
export function hiresTogether(counts: readonly HiresToConfirm[]): HiresToConfirm {
  const sum = (of: 'count' | 'started') => counts.reduce((total, each) => total + each[of], 0);
  const [earliest = null] = counts.flatMap(({ visitDueBy }) => visitDueBy ?? []).toSorted();
  return { count: sum('count'), started: sum('started'), visitDueBy: earliest };
}
