import { sql } from 'drizzle-orm';
import { boolean, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** That something held of an employee was erased, and why. */
export const erasure = workforce.table('erasure', {
  id: uuid().primaryKey(),
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  /** Also what the law obliged to keep for a time. */
  everything: boolean().notNull(),
  /** Null when the time for keeping was over. */
  reason: text(),
  askedBy: uuid(),
  at: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type ErasureRow = typeof erasure.$inferSelect;
