import { sql } from 'drizzle-orm';
import { date, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** Whom an employer sends at the same time: whoever it is, all together, or never more than so many. */
export const companies = ['ANY', 'TOGETHER', 'AT_MOST'] as const;

/** How an employer wants its people to be sent. The database counts the versions. */
export const preference = appointments.table('preference', {
  accountId: uuid().primaryKey(),
  /** As bits; see `weekHalfDays`. */
  halfDays: smallint().notNull(),
  company: text({ enum: companies }).notNull(),
  atMost: smallint(),
  noticeDays: smallint(),
  version: integer().notNull().default(1),
  updatedAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

/** Days on which an employer is shut, both included. */
export const closedSpan = appointments.table('closed_span', {
  accountId: uuid().notNull(),
  firstDay: date().notNull(),
  lastDay: date().notNull(),
});
