import { assignment } from '@vigie/chassis/assignment';
import { sql } from 'drizzle-orm';
import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';
import { teamRoles } from '../team/table.ts';
import { actionStates } from './state.ts';

/** Actions at the workplace that the contribution covers, in the order of R4624-1. */
export const actionKinds = [
  'WORKPLACE_VISIT',
  'POST_STUDY',
  'RISK_ANALYSIS',
  'COMPANY_SHEET',
  'RESCUE_ADVICE',
  'CSE_MEETING',
  'MEASUREMENTS',
  'AWARENESS',
  'RISK_TRAINING',
  'NEW_TECHNIQUE',
  'SAFETY_TRAINING',
] as const;

/** An action of the service at a workplace. The database counts the versions. */
export const workplaceAction = appointments.table('workplace_action', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  kind: text({ enum: actionKinds }).notNull(),
  state: text({ enum: actionStates }).notNull(),
  wish: text(),
  askedBy: uuid(),
  askedOn: date()
    .notNull()
    .default(sql`clock.today()`),
  day: date(),
  role: text({ enum: teamRoles }),
  reason: text(),
  ...assignment(),
  version: integer().notNull().default(1),
  updatedAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type WorkplaceActionRow = typeof workplaceAction.$inferSelect;
