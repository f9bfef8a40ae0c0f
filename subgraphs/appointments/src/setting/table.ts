import { boolean, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';
import { noticeUnits } from '../visit/cancellation.ts';

/** Rules of the service for appointments: one row. */
export const setting = appointments.table('setting', {
  onlyRow: boolean().primaryKey().default(true),
  noticeValue: smallint().notNull().default(48),
  noticeUnit: text({ enum: noticeUnits }).notNull().default('hours'),
  soonestDays: smallint().notNull().default(3),
  comfortableDays: smallint().notNull().default(7),
  dueAheadDays: smallint().notNull().default(90),
  reserveSlots: smallint().notNull().default(2),
  reserveDays: smallint().notNull().default(7),
  requestDays: smallint().notNull().default(3),
  farthestKilometres: smallint().notNull().default(30),
  offerHours: smallint().notNull().default(24),
  summonsDays: smallint().notNull().default(28),
  urgentSummonsDays: smallint().notNull().default(14),
  reminderDays: smallint().notNull().default(7),
  horizonWeeks: smallint().notNull().default(26),
  statisticsThreshold: smallint().notNull().default(11),
});

export type SettingRow = typeof setting.$inferSelect;

/** Length of a kind of visit where the service does not follow the usual one; interns count as physicians. */
export const visitLength = appointments.table('visit_length', {
  kind: text().notNull(),
  performer: text({ enum: ['PHYSICIAN', 'NURSE'] }).notNull(),
  minutes: smallint().notNull(),
});

/** Who changed which setting last, and how often. */
export const settingChange = appointments.table('setting_change', {
  code: text().primaryKey(),
  version: integer().notNull().default(1),
  changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  changedBy: uuid(),
});
