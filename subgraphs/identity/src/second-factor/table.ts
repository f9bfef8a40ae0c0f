import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** Somebody who has shown a first factor, and must show the second one (prove) or get one (enrol). */
export const secondStep = identity.table('second_step', {
  id: uuid().primaryKey(),
  secretHash: text().notNull(),
  personId: uuid().notNull(),
  kind: text({ enum: ['prove', 'enrol'] }).notNull(),
  way: text({ enum: ['code', 'password'] }).notNull(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  attempts: integer().notNull().default(0),
  usedAt: instant(),
});

export type SecondStepRow = typeof secondStep.$inferSelect;
