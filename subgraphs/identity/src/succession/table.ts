import { sql } from 'drizzle-orm';
import { boolean, date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** One account goes on in another: joined to it, or part of its people split off into a new one. */
export const accountSuccession = identity.table('account_succession', {
  id: uuid().primaryKey(),
  kind: text({ enum: ['JOIN', 'SPLIT'] }).notNull(),
  accountId: uuid().notNull(),
  successorId: uuid().notNull(),
  firstDay: date().notNull(),
  withUsers: boolean().notNull(),
  recordedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  recordedBy: uuid().notNull(),
  withdrawnAt: instant(),
  doneAt: instant(),
});

export type SuccessionRow = typeof accountSuccession.$inferSelect;
