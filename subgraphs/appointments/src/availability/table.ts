import { date, smallint, time, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** A half-day that a practitioner spends at a centre, in the local time of the centre. */
export const availability = appointments.table('availability', {
  id: uuid().primaryKey(),
  practitionerId: uuid().notNull(),
  centreId: uuid().notNull(),
  day: date().notNull(),
  fromTime: time().notNull(),
  untilTime: time().notNull(),
  slotMinutes: smallint().notNull(),
});

export type AvailabilityRow = typeof availability.$inferSelect;
