import { boolean, smallint } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** Rules of the service for its members; one row. */
export const setting = workforce.table('setting', {
  onlyRow: boolean().primaryKey().default(true),
  undoDays: smallint().notNull(),
});

export type SettingRow = typeof setting.$inferSelect;
