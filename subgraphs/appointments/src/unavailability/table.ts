import { sql } from 'drizzle-orm';
import { date, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { dayParts } from '../availability/part.ts';
import { appointments } from '../schema.ts';

/** Why somebody cannot come, from a list: nobody is asked for words that might tell of health. */
export const awayCauses = ['TRAINING', 'LEAVE', 'TRAVEL', 'OTHER'] as const;

/** When an employee cannot be sent to a visit. The database counts the versions. */
export const unavailability = appointments.table('unavailability', {
  employeeId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  /** Half-days at work, as bits; see `weekHalfDays`. */
  halfDays: smallint().notNull(),
  version: integer().notNull().default(1),
  updatedAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

/** Days on which an employee cannot come, both included; with a part, only these halves of them. */
export const awaySpan = appointments.table('away_span', {
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  firstDay: date().notNull(),
  lastDay: date().notNull(),
  part: text({ enum: dayParts }),
  cause: text({ enum: awayCauses }).notNull(),
});
