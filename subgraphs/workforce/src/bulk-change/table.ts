import { date, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Refusal } from '../employee/refusal.ts';
import { leavingReasons } from '../leaving/table.ts';
import { workforce } from '../schema.ts';

/** A change of many employees, and whose it is. */
export const bulkChange = workforce.table('bulk_change', {
  id: uuid().primaryKey(),
  subjectKind: text({ enum: ['user', 'staff', 'machine'] }).notNull(),
  subjectId: uuid().notNull(),
  sessionId: uuid().notNull(),
  kind: text({ enum: ['CLOSE', 'JOB_POST', 'TRANSFER'] }).notNull(),
  leftOn: date(),
  reason: text({ enum: leavingReasons }),
  jobTitle: text(),
  toAccountId: uuid(),
  effectiveOn: date(),
  finishedAt: timestamp({ withTimezone: true }),
});

export type BulkChangeRow = typeof bulkChange.$inferSelect;

/** One employee of a change of many. */
export const bulkChangeRow = workforce.table('bulk_change_row', {
  key: uuid().primaryKey().defaultRandom(),
  bulkChangeId: uuid().notNull(),
  position: integer().notNull(),
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  version: integer().notNull(),
  outcome: text({ enum: ['WAITING', 'DONE', 'REFUSED'] })
    .notNull()
    .default('WAITING'),
  refusals: jsonb().$type<KeptRefusal[]>().notNull().default([]),
});

/** A refusal as it is kept: codes and fields, no values. */
export type KeptRefusal = Pick<Refusal, 'code' | 'field' | 'explanation'>;

export type BulkChangeResultRow = typeof bulkChangeRow.$inferSelect;
