import { sql } from 'drizzle-orm';
import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** Address from which a calendar program fetches the appointments that somebody may read. */
export const calendarAddress = appointments.table('calendar_address', {
  id: uuid().primaryKey(),
  personId: uuid().notNull(),
  /** Null: all accounts of the owner. */
  accountId: uuid(),
  tokenHash: text().notNull(),
  createdAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  lastUsedAt: instant(),
});

export type CalendarAddressRow = typeof calendarAddress.$inferSelect;
