import { sql } from 'drizzle-orm';
import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** Somebody of the service acts on an account for whoever calls, writes or stands at the desk. */
export const assistance = identity.table('assistance', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  /** Whose accounts are acted on. */
  companyId: uuid().notNull(),
  staffId: uuid().notNull(),
  callerName: text().notNull(),
  channel: text({ enum: ['PHONE', 'MAIL', 'LETTER', 'DESK'] }).notNull(),
  startedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  endsAt: instant().notNull(),
  endedAt: instant(),
});

export type AssistanceRow = typeof assistance.$inferSelect;
