import type { ActorTransaction } from '@vigie/chassis/database';
import { readToday } from '@vigie/chassis/today';
import { and, asc, eq, gt, isNull, ne, or, sql } from 'drizzle-orm';
import { prepareFor } from '../placement/offer.ts';
import { findHeldSlot } from '../placement/queries.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { mayBeBrought, suits } from './rules.ts';

/** Employees that are proposed: enough for a choice, few enough for a phone. */
const proposed = 8;

/** Visits that are looked at one by one before; the most urgent of a large account are among them. */
const looked = 40;

/** Nobody is proposed for two appointments at once; what has lapsed stands in nobody's way. */
const proposedNowhere = sql`not exists (select from appointments.replacement r
  join appointments.visit v on v.id = r.visit_id and v.slot_id = r.slot_id
  where r.other_visit_id = ${visit.id} and r.state = 'PROPOSED')`;

/** For a job that reads slots: whose visit suits the appointment of somebody else at the account, the most urgent first. */
export async function findSuited(tx: ActorTransaction, current: VisitRow): Promise<VisitRow[]> {
  const { id, accountId, employeeId, day, startsAt, practitionerKind } = current;
  if (day === null || startsAt === null || practitionerKind === null) return [];
  const candidates = await tx
    .select()
    .from(visit)
    .where(
      and(
        ...[eq(visit.accountId, accountId), ne(visit.id, id), ne(visit.employeeId, employeeId)],
        eq(visit.undisclosed, false),
        or(
          eq(visit.status, 'TO_PLAN'),
          and(eq(visit.status, 'PLANNED'), eq(visit.locked, false), gt(visit.startsAt, startsAt)),
        ),
        sql`${practitionerKind} = any(${visit.performers})`,
        or(isNull(visit.earliestDate), sql`${visit.earliestDate} <= ${day}::date`),
        sql`(${visit.latestDate} >= ${day}::date or ${visit.latestDate} < clock.today())`,
        proposedNowhere,
      ),
    )
    .orderBy(asc(visit.latestDate), asc(visit.id))
    .limit(looked);
  const suited: VisitRow[] = [];
  for (const candidate of candidates) {
    if (suited.length < proposed && (await isSuited(tx, current, candidate))) {
      suited.push(candidate);
    }
  }
  return suited;
}

/** For a job that reads slots: whether a visit can be held at the appointment of another one. */
export async function isSuited(
  tx: ActorTransaction,
  current: VisitRow,
  other: VisitRow,
): Promise<boolean> {
  const preparation = await prepareFor(tx, other);
  const slot = await findHeldSlot(tx, current.id, preparation.wish);
  if (!slot || other.employeeId === current.employeeId) return false;
  if (!mayBeBrought(other, slot.startsAt)) return false;
  return suits(preparation, slot, await readToday(tx));
}
