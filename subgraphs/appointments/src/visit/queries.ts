import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import { changePage, type ChangeArguments } from '@vigie/chassis/changes';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { pageOf, type Page } from '@vigie/chassis/page';
import { and, asc, count, desc, eq, gt, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Outing } from '../planning/rules.ts';
import { booked, open } from './state.ts';
import { shownVisit, visit, type ShownVisit, type VisitKind, type VisitRow } from './table.ts';

export async function findVisit(tx: ActorTransaction, id: string): Promise<VisitRow | null> {
  const [row] = await tx.select().from(visit).where(eq(visit.id, id));
  return row ?? null;
}

export async function findVisits(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ShownVisit | null)[]> {
  const rows = await tx
    .select(shownVisit)
    .from(visit)
    .where(anyOf(visit.id, ids.filter(isId)));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The visit of a kind that somebody is to have; null where none is open. */
export async function findOpenVisit(
  tx: ActorTransaction,
  employeeId: string,
  kind: VisitKind,
): Promise<VisitRow | null> {
  const [row] = await tx
    .select()
    .from(visit)
    .where(
      and(eq(visit.employeeId, employeeId), eq(visit.kind, kind), inArray(visit.status, open)),
    );
  return row ?? null;
}

/** Open visits that the same duty asks for: of one kind, and of one absence for a return visit. Locked. */
export function findOpenOf(tx: ActorTransaction, of: Duty): Promise<VisitRow[]> {
  return tx.select().from(visit).where(openOf(of)).for('update');
}

/** The first of them, only looked at. */
export async function findInstead(tx: ActorTransaction, of: Duty): Promise<string | null> {
  const [row] = await tx.select({ id: visit.id }).from(visit).where(openOf(of)).limit(1);
  return row?.id ?? null;
}

type Duty = Pick<VisitRow, 'employeeId' | 'kind' | 'absenceId'>;

const openOf = ({ employeeId, kind, absenceId }: Duty): SQL | undefined =>
  and(
    eq(visit.employeeId, employeeId),
    eq(visit.kind, kind),
    absenceId === null ? isNull(visit.absenceId) : eq(visit.absenceId, absenceId),
    inArray(visit.status, open),
  );

/** Where an account already sends somebody, and when. */
export async function findOutings(tx: ActorTransaction, accountId: string): Promise<Outing[]> {
  const rows = await tx
    .selectDistinct({ day: visit.day, centreId: visit.centreId })
    .from(visit)
    .where(and(eq(visit.accountId, accountId), ahead));
  return rows.flatMap(({ day, centreId }) => (day && centreId ? [{ day, centreId }] : []));
}

/** All visits of each employee, latest first. */
export async function findVisitsOf(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<ShownVisit[][]> {
  const rows = await tx
    .select(shownVisit)
    .from(visit)
    .where(anyOf(visit.employeeId, employeeIds))
    .orderBy(sql`coalesce(${visit.day}, ${visit.latestDate}) desc`, desc(visit.id));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}

/** True for a row with an appointment that is not over. In brackets the clock is asked once and not for every row. */
export const ahead = and(
  inArray(visit.status, booked),
  gt(visit.endsAt, sql`(select clock.now())`),
);

/** The next visit of each employee: the first appointment to come, else what must be planned first. */
export async function findNextVisits(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<(ShownVisit | null)[]> {
  const rows = await tx
    .selectDistinctOn([visit.employeeId], shownVisit)
    .from(visit)
    .where(and(anyOf(visit.employeeId, employeeIds), or(ahead, eq(visit.status, 'TO_PLAN'))))
    .orderBy(
      asc(visit.employeeId),
      sql`coalesce(${visit.day}, ${visit.latestDate})`,
      asc(visit.id),
    );
  return inOrderOf(employeeIds, rows, (row) => row.employeeId);
}

/** For each account whether the actor may cancel its visits. */
export async function findManageable(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<boolean[]> {
  const rows = await tx.execute<{ id: string; allowed: boolean }>(sql`
    select id, access.allows(id, 'visits:manage') as allowed
    from unnest(string_to_array(${accountIds.join()}, ',')::uuid[]) as id`);
  return accountIds.map((id) => rows.some((row) => row.id === id && row.allowed));
}

/** The latest return visit of each absence: an appointment that was cancelled leaves its place to the next one. */
export async function findReturnVisits(
  tx: ActorTransaction,
  absenceIds: readonly string[],
): Promise<(ShownVisit | null)[]> {
  const rows = await tx
    .selectDistinctOn([visit.absenceId], shownVisit)
    .from(visit)
    .where(anyOf(visit.absenceId, absenceIds))
    .orderBy(asc(visit.absenceId), desc(visit.id));
  return inOrderOf(absenceIds, rows, (row) => row.absenceId ?? '');
}

/**
 * Visits of every account open to the actor, oldest change first.
 * @param counted rows over all pages are told; of a whole service that takes longer than a page
 */
export async function listChanges(
  tx: ActorTransaction,
  asked: ChangeArguments,
  counted: boolean,
): Promise<Page<ShownVisit>> {
  const { size, matching, following, order } = await changePage(tx, asked, visit);
  const rows = await tx
    .select(shownVisit)
    .from(visit)
    .where(and(matching, following))
    .orderBy(...order)
    .limit(size + 1);
  const [total] = counted ? await tx.select({ rows: count() }).from(visit).where(matching) : [];
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.updatedAt.toISOString(), row.id]);
}

/** The next visits by identifier, as the others keep copies of them; for the rebuilding of copies. Without those that the employer is not to know of. */
export function readVisitsAfter(
  tx: ActorTransaction,
  after: string | null,
  limit: number,
): Promise<VisitCopy[]> {
  const { id, accountId, employeeId, kind, status, earliestDate, latestDate, day } = visit;
  const { answersChange, certificates, promised, version } = visit;
  return tx
    .select({
      ...{ id, accountId, employeeId, kind, status, earliestDate, latestDate, day },
      ...{ answersChange, certificates, promised, version },
      summonsOn: sql<string | null>`case when ${status} = 'PLANNED' then ${visit.summonsOn} end`.as(
        'awaited',
      ),
    })
    .from(visit)
    .where(and(eq(visit.undisclosed, false), after === null ? undefined : gt(visit.id, after)))
    .orderBy(asc(visit.id))
    .limit(limit);
}

/** What the others know of a visit. */
export type VisitCopy = Pick<
  VisitRow,
  | 'id'
  | 'accountId'
  | 'employeeId'
  | 'kind'
  | 'status'
  | 'earliestDate'
  | 'latestDate'
  | 'day'
  | 'answersChange'
  | 'certificates'
  | 'promised'
  | 'summonsOn'
  | 'version'
>;
