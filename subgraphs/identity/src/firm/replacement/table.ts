import { sql } from 'drizzle-orm';
import { date, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** Somebody stands in for a colleague from a day to a day. */
export const firmReplacement = identity.table('firm_replacement', {
  id: uuid().primaryKey(),
  firmId: uuid().notNull(),
  replacedId: uuid().notNull(),
  substituteId: uuid().notNull(),
  fromDay: date().notNull(),
  untilDay: date().notNull(),
  plannedBy: uuid().notNull(),
  plannedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  endedAt: instant(),
});

export type ReplacementRow = typeof firmReplacement.$inferSelect;
