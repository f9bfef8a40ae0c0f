import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** Reasons for which somebody leaves. */
export const leavingReasons = [
  'END_OF_CONTRACT',
  'RESIGNATION',
  'DISMISSAL',
  'MUTUAL_AGREEMENT',
  'RETIREMENT',
  'TRIAL_PERIOD',
  'DEATH',
  'OTHER_EMPLOYER',
  'NEVER_CAME',
  'ENTRY_ERROR',
  'OTHER',
] as const;

/** Why and when the leaving of somebody was noted; no row while nobody leaves. */
export const leaving = workforce.table('leaving', {
  employeeId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  reason: text({ enum: leavingReasons }),
  notedAt: timestamp({ withTimezone: true }).notNull(),
  employeeVersion: integer().notNull(),
});

export type LeavingRow = typeof leaving.$inferSelect;
