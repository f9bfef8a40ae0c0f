import { sql } from 'drizzle-orm';
import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../../schema.ts';
import { sides } from '../state.ts';

/** What member and service write to each other about a request. */
export const requestMessage = appointments.table('request_message', {
  id: uuid().primaryKey(),
  requestId: uuid().notNull(),
  accountId: uuid().notNull(),
  side: text({ enum: sides }).notNull(),
  authorId: uuid().notNull(),
  text: text().notNull(),
  writtenAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type MessageRow = typeof requestMessage.$inferSelect;
