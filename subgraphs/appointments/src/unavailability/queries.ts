import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc, sql, type SQL } from 'drizzle-orm';
import { noon } from '../availability/part.ts';
import { outside } from '../planning/day-span.ts';
import { everyHalfDay } from '../planning/plan/model.ts';
import type { Away, AwayDays, Unavailable } from './rules.ts';
import { awaySpan, unavailability } from './table.ts';

/** When somebody cannot come, as it was last said. */
export interface Unavailability extends Unavailable {
  employeeId: string;
  accountId: string;
  version: number;
}

/** When each employee cannot come; null where nobody has said anything. */
export async function findUnavailabilities(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<(Unavailability | null)[]> {
  const rows = await tx
    .select()
    .from(unavailability)
    .where(anyOf(unavailability.employeeId, employeeIds));
  if (rows.length === 0) return employeeIds.map(() => null);
  const spans = await tx
    .select()
    .from(awaySpan)
    .where(anyOf(awaySpan.employeeId, employeeIds))
    .orderBy(asc(awaySpan.firstDay), sql`${awaySpan.part} desc nulls first`);
  const byEmployee = groupedBy(employeeIds, spans, ({ employeeId }) => employeeId);
  return inOrderOf(employeeIds, rows, ({ employeeId }) => employeeId).map((row, index) =>
    row === null ? null : { ...row, spans: byEmployee[index] ?? [] },
  );
}

/** Whether somebody can come to a slot, by its day and its beginning in the zone of its centre; see `isAway`. */
export function canCome(away: Away | null, slot: { day: SQL; startsAt: SQL; zone: SQL }): SQL {
  if (away === null) return sql`true`;
  const { halfDays, spans } = away;
  const local = sql`(${slot.startsAt} at time zone ${slot.zone})::time`;
  const free = isFree(spans, slot.day, sql`${local} < ${noon}::time`);
  if (halfDays === everyHalfDay) return free;
  return sql`${free} and 1 = 1 & (${halfDays}::int >>
    ((extract(isodow from ${slot.day})::int - 1) * 2 + (${local} >= ${noon}::time)::int))`;
}

/** A slot is in none of the periods; those of a part of the days leave the other one free. */
function isFree(spans: readonly AwayDays[], day: SQL, morning: SQL): SQL {
  const of = (part: AwayDays['part']) => spans.filter((each) => each.part === part);
  const free = outside(of(null), day);
  if (spans.every(({ part }) => part === null)) return free;
  return sql`${free} and case when ${morning} then ${outside(of('MORNING'), day)}
    else ${outside(of('AFTERNOON'), day)} end`;
}
