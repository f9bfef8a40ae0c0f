import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** Who changed which setting last, and how often. */
export const settingChange = identity.table('setting_change', {
  code: text().primaryKey(),
  version: integer().notNull().default(1),
  changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  changedBy: uuid(),
});
