import { sql } from 'drizzle-orm';
import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** Roles of a health team, in the order in which they are shown. */
export const teamRoles = [
  'PHYSICIAN',
  'INTERN',
  'NURSE',
  'ASSISTANT',
  'PREVENTION',
  'PSYCHOLOGIST',
  'SOCIAL',
] as const;

/** Somebody who follows an account. The database counts the versions. */
export const teamMember = appointments.table('team_member', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  role: text({ enum: teamRoles }).notNull(),
  name: text().notNull(),
  phone: text(),
  hours: text(),
  centreId: uuid(),
  version: integer().notNull().default(1),
  updatedAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type TeamMemberRow = typeof teamMember.$inferSelect;
