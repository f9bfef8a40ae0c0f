import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  integer,
  jsonb,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Field } from '../columns/field.ts';
import type { SourceRules } from '../decide/source-rules.ts';
import { callerKinds } from '../drop/table.ts';
import { workforce } from '../../schema.ts';
import type { Declared } from './declared.ts';
import type { Counts, Effects } from './figures.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const caller = () => text({ enum: callerKinds });

/** What was sent for one account, to be looked through, applied and undone by itself. */
export const importRecord = workforce.table('import', {
  id: uuid().primaryKey(),
  dropId: uuid().notNull(),
  accountId: uuid().notNull(),
  kind: text({ enum: ['LIST', 'DSN'] }).notNull(),
  state: text({
    enum: [
      ...(['TO_MATCH', 'DECIDING', 'READY', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE'] as const),
      'DISCARDED',
    ],
  }).notNull(),
  fileNames: text().array().notNull(),
  columns: bytes(),
  declared: jsonb().$type<Declared>(),
  rules: jsonb().$type<SourceRules>().notNull(),
  counts: jsonb().$type<Partial<Counts>>().notNull().default({}),
  effects: jsonb().$type<Partial<Effects>>().notNull().default({}),
  version: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
  subjectKind: caller().notNull(),
  subjectId: uuid().notNull(),
  appliedKind: caller(),
  appliedBy: uuid(),
  appliedAt: timestamp({ withTimezone: true }),
  finishedAt: timestamp({ withTimezone: true }),
  undoableUntil: timestamp({ withTimezone: true }),
  undoneKind: caller(),
  undoneBy: uuid(),
  undoneAt: timestamp({ withTimezone: true }),
  rowsForgottenAt: timestamp({ withTimezone: true }),
});

export type ImportRecord = typeof importRecord.$inferSelect;

/** How far a job has come: about a drop while it is read, about an import afterwards. */
export const importProgress = workforce.table('import_progress', {
  aboutId: uuid().primaryKey(),
  done: integer().notNull(),
  total: integer().notNull(),
});

export type ProgressRow = typeof importProgress.$inferSelect;

/** What somebody took the columns of a list for, by its headings. */
export const columnMemory = workforce.table('column_memory', {
  accountId: uuid().notNull(),
  fingerprint: text().notNull(),
  fields: jsonb().$type<Record<string, Field>>().notNull(),
  constants: jsonb().$type<Partial<Record<Field, string>>>().notNull(),
});

/** Rules of the service for imports: one row. */
export const importSetting = workforce.table('import_setting', {
  onlyRow: boolean().primaryKey().default(true),
  keepDays: smallint().notNull().default(14),
  undoHours: smallint().notNull().default(24),
});
