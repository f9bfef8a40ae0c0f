import { date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** Time of a practitioner that one visit can take. The words of `status` are those of FHIR R5. */
export const slot = appointments.table('slot', {
  id: uuid().primaryKey(),
  availabilityId: uuid().notNull(),
  practitionerId: uuid().notNull(),
  centreId: uuid().notNull(),
  day: date().notNull(),
  startsAt: timestamp({ withTimezone: true }).notNull(),
  endsAt: timestamp({ withTimezone: true }).notNull(),
  status: text({ enum: ['free', 'busy-tentative', 'busy', 'busy-unavailable'] })
    .notNull()
    .default('free'),
  visitId: uuid(),
});

export type SlotRow = typeof slot.$inferSelect;
