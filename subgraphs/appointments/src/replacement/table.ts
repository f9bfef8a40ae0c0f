import { assignment } from '@vigie/chassis/assignment';
import { sql } from 'drizzle-orm';
import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';
import { replacementStates } from './state.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** Another employee whom an employer proposes for an appointment. The database counts the versions. */
export const replacement = appointments.table('replacement', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  /** Whose appointment it is. */
  visitId: uuid().notNull(),
  /** The appointment as it was when somebody was proposed for it. */
  slotId: uuid().notNull(),
  /** Visit that the other employee owes. */
  otherVisitId: uuid().notNull(),
  state: text({ enum: replacementStates }).notNull().default('PROPOSED'),
  proposedBy: uuid().notNull(),
  proposedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  settledBy: uuid(),
  settledAt: instant(),
  reason: text(),
  ...assignment(),
  version: integer().notNull().default(1),
  updatedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
});

export type ReplacementRow = typeof replacement.$inferSelect;
