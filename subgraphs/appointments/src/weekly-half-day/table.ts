import { date, integer, smallint, time, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** A half-day that a practitioner keeps every week, in the local time of the centre. */
export const weeklyHalfDay = appointments.table('weekly_half_day', {
  id: uuid().primaryKey(),
  practitionerId: uuid().notNull(),
  centreId: uuid().notNull(),
  /** 1 is Monday, 5 is Friday. */
  weekday: smallint().notNull(),
  fromTime: time().notNull(),
  untilTime: time().notNull(),
  slotMinutes: smallint().notNull(),
  firstDay: date().notNull(),
  lastDay: date(),
  /** How far its half-days are written. */
  writtenUntil: date(),
  version: integer().notNull().default(1),
});

export type WeeklyHalfDayRow = typeof weeklyHalfDay.$inferSelect;
