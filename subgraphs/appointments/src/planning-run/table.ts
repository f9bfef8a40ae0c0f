import { sql } from 'drizzle-orm';
import { boolean, date, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });
const figure = () => integer().notNull().default(0);

/** All due visits planned at once, by night or when somebody asks. */
export const planningRun = appointments.table('planning_run', {
  id: uuid().primaryKey(),
  /** Tried out: nothing is written to visits. */
  dry: boolean().notNull(),
  state: text({ enum: ['WAITING', 'PLANNING', 'WRITING', 'DONE'] })
    .notNull()
    .default('WAITING'),
  progress: smallint().notNull().default(0),
  askedBy: uuid(),
  askedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  night: date(),
  endedAt: instant(),
  visits: figure(),
  inTimeBefore: figure(),
  lateBefore: figure(),
  unplacedBefore: figure(),
  inTimeAfter: figure(),
  lateAfter: figure(),
  unplacedAfter: figure(),
});

export type PlanningRunRow = typeof planningRun.$inferSelect;

export const changes = ['PLACED', 'MOVED', 'UNPLACED', 'STAYED_LATE'] as const;

export const reasons = [
  'IN_TIME',
  'DUE_TOO_SOON',
  'NO_SESSION',
  'NEVER_AVAILABLE',
  'EMPLOYEE_AWAY',
  'TOO_MANY_AWAY',
  'KEPT',
  'OUTRANKED',
  'NOT_WORTH',
] as const;

/** What a run makes of a visit that does not stay as it is in time, or that it can do nothing for. */
export const planningResult = appointments.table('planning_result', {
  runId: uuid().notNull(),
  visitId: uuid().notNull(),
  accountId: uuid().notNull(),
  change: text({ enum: changes }).notNull(),
  state: text({ enum: ['PROPOSED', 'WRITTEN', 'OVERTAKEN'] })
    .notNull()
    .default('PROPOSED'),
  reason: text({ enum: reasons }).notNull(),
  ahead: integer().notNull().default(0),
  fromHalfDay: uuid(),
  toHalfDay: uuid(),
  missingWeek: date(),
  missingCentreId: uuid(),
  missingKind: text({ enum: ['PHYSICIAN', 'NURSE'] }),
});

export type PlanningResultRow = typeof planningResult.$inferSelect;
