import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { writeAllHalfDays } from './jobs.ts';
import { weeklyHalfDay, type WeeklyHalfDayRow } from './table.ts';

export type WeeklyHalfDaySeed = Omit<
  WeeklyHalfDayRow,
  'id' | 'lastDay' | 'writtenUntil' | 'version'
>;

/** Writes what practitioners keep every week, and the half-days and slots that it gives. */
export async function seedWeeklyHalfDays(
  tx: ActorTransaction,
  weeks: readonly WeeklyHalfDaySeed[],
): Promise<void> {
  await tx.insert(weeklyHalfDay).values(weeks.map((week) => ({ id: newId(), ...week })));
  await writeAllHalfDays(tx);
}
