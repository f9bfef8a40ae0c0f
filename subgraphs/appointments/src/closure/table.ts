import { sql } from 'drizzle-orm';
import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { dayParts } from '../availability/part.ts';
import { appointments } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** Days on which half-days are closed: of one practitioner, of one place, or all of them. */
export const closure = appointments.table('closure', {
  id: uuid().primaryKey(),
  practitionerId: uuid(),
  centreId: uuid(),
  firstDay: date().notNull(),
  lastDay: date().notNull(),
  part: text({ enum: dayParts }),
  reason: text().notNull(),
  closedBy: uuid().notNull(),
  closedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  liftedBy: uuid(),
  liftedAt: instant(),
  version: integer().notNull().default(1),
});

export type ClosureRow = typeof closure.$inferSelect;
