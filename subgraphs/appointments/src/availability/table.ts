import { boolean, date, smallint, time, uuid } from 'drizzle-orm/pg-core';
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
  /** The week from which it follows; null for one that stands alone. */
  weeklyHalfDayId: uuid(),
  /** Nobody is seen: for a closure, or since its week has ended. */
  closed: boolean().notNull().default(false),
  closureId: uuid(),
});

export type AvailabilityRow = typeof availability.$inferSelect;
