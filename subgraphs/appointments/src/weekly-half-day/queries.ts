import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { and, asc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import { centre, type CentreRow } from '../centre/table.ts';
import { weeklyHalfDay, type WeeklyHalfDayRow } from './table.ts';

/** Those that are kept or will be, by practitioner, day of the week and hour. */
export function listWeeklyHalfDays(tx: ActorTransaction): Promise<WeeklyHalfDayRow[]> {
  return tx
    .select()
    .from(weeklyHalfDay)
    .where(or(isNull(weeklyHalfDay.lastDay), gte(weeklyHalfDay.lastDay, sql`clock.today()`)))
    .orderBy(
      asc(weeklyHalfDay.practitionerId),
      asc(weeklyHalfDay.weekday),
      asc(weeklyHalfDay.fromTime),
    );
}

export async function findWeeklyHalfDays(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(WeeklyHalfDayRow | null)[]> {
  const rows = await tx
    .select()
    .from(weeklyHalfDay)
    .where(anyOf(weeklyHalfDay.id, ids.filter(isId)));
  return inOrderOf(ids, rows, (row) => row.id);
}

export async function lockWeeklyHalfDay(
  tx: ActorTransaction,
  id: string,
): Promise<WeeklyHalfDayRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx.select().from(weeklyHalfDay).where(eq(weeklyHalfDay.id, id)).for('update');
  return row ?? null;
}

/** Half-days of which some days before the horizon are not written yet, with what their centre says of days and hours. */
export function findToWrite(
  tx: ActorTransaction,
  horizon: CivilDate,
): Promise<(WeeklyHalfDayRow & Pick<CentreRow, 'zone' | 'postCode' | 'closedFrom'>)[]> {
  const { firstDay, lastDay, writtenUntil } = weeklyHalfDay;
  const until = sql`least(${horizon}::date, ${lastDay})`;
  return tx
    .select({
      row: weeklyHalfDay,
      zone: centre.zone,
      postCode: centre.postCode,
      closedFrom: centre.closedFrom,
    })
    .from(weeklyHalfDay)
    .innerJoin(centre, eq(centre.id, weeklyHalfDay.centreId))
    .where(
      and(
        sql`${firstDay} <= ${horizon}::date`,
        or(isNull(writtenUntil), lt(writtenUntil, until)),
        or(isNull(lastDay), gte(lastDay, sql`clock.today()`)),
      ),
    )
    .orderBy(asc(weeklyHalfDay.id))
    .then((rows) => rows.map(({ row, ...place }) => ({ ...row, ...place })));
}
