import { boolean, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** Rules of the service for its members; one row. */
export const setting = workforce.table('setting', {
  onlyRow: boolean().primaryKey().default(true),
  undoDays: smallint().notNull(),
  /** Years for which leavers are kept. */
  leaverYears: smallint().notNull(),
});

export type SettingRow = typeof setting.$inferSelect;

/** Who changed which setting last, and how often. */
export const settingChange = workforce.table('setting_change', {
  code: text().primaryKey(),
  version: integer().notNull().default(1),
  changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  changedBy: uuid(),
});
