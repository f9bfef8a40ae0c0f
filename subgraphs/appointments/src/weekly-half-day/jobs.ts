import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { readToday } from '@vigie/chassis/today';
import { eq, sql } from 'drizzle-orm';
import { writeHalfDays as write } from '../availability/write.ts';
import { coverOf } from '../closure/covers.ts';
import { listLiveClosures } from '../closure/queries.ts';
import type { JobContext } from '../job-context.ts';
import { readSetting } from '../setting/queries.ts';
import { offerWhatIsFreed } from '../waiting/freed.ts';
import { findToWrite } from './queries.ts';
import { daysOf } from './rules.ts';
import { weeklyHalfDay } from './table.ts';

const task = 'write-half-days';

/** Writes the half-days of every week up to the horizon, one week's at a time; it may run at any time. */
export async function writeHalfDays({ database }: JobContext): Promise<void> {
  const { today, horizon, found } = await database.as({ kind: 'job', task }, toWrite);
  for (const row of found) {
    await database.as({ kind: 'job', task }, async (tx) => {
      if ((await writeWeek(tx, row, today, horizon)) > 0) await offerWhatIsFreed(tx);
    });
  }
}

/** The same inside one transaction, for seeds: their weeks began in the past. */
export async function writeAllHalfDays(tx: ActorTransaction): Promise<void> {
  const { horizon, found } = await toWrite(tx);
  for (const row of found) await writeWeek(tx, row, row.firstDay, horizon);
}

async function toWrite(tx: ActorTransaction) {
  const today = await readToday(tx);
  const { horizonWeeks } = await readSetting(tx);
  const horizon = addDays(today, horizonWeeks * 7);
  return { today, horizon, found: await findToWrite(tx, horizon) };
}

/** @returns how many half-days were written */
async function writeWeek(
  tx: ActorTransaction,
  week: Awaited<ReturnType<typeof findToWrite>>[number],
  earliest: CivilDate,
  horizon: CivilDate,
): Promise<number> {
  // The row is locked: whoever ends it meanwhile comes before or after, never between.
  const [row] = await tx
    .update(weeklyHalfDay)
    .set({ writtenUntil: sql`least(${horizon}::date, ${weeklyHalfDay.lastDay})` })
    .where(eq(weeklyHalfDay.id, week.id))
    .returning();
  if (!row?.writtenUntil) return 0;
  const { id: weeklyHalfDayId, practitionerId, centreId, fromTime, untilTime, slotMinutes } = row;
  const first = [earliest, row.firstDay, next(week.writtenUntil)].reduce((one, other) =>
    other > one ? other : one,
  );
  const from = fromTime.slice(0, 5);
  const hours = { from, until: untilTime.slice(0, 5), slotMinutes };
  const closures = await listLiveClosures(tx, earliest);
  return write(
    tx,
    daysOf({ ...week, ...row }, first, row.writtenUntil).map((day) => ({
      ...{ weeklyHalfDayId, practitionerId, centreId, day, ...hours, zone: week.zone },
      closureId: coverOf(closures, { practitionerId, centreId, day, from })?.id ?? null,
    })),
  );
}

/** The day after what is written already; the earliest of all when nothing is. */
function next(writtenUntil: CivilDate | null): CivilDate {
  return writtenUntil === null ? '0001-01-01' : addDays(writtenUntil, 1);
}
