import { sql } from 'drizzle-orm';
import { date, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** What can become of a request for a mandate, and of the mandate. */
export const mandateStates = [
  'ASKED',
  'WITHDRAWN',
  'EXPIRED',
  'REFUSED',
  'ACCEPTED',
  'REVOKED',
  'RESIGNED',
  'OVER',
] as const;

/** What a member entrusts to a firm, or is asked to. */
export const mandate = identity.table('mandate', {
  id: uuid().primaryKey(),
  firmId: uuid().notNull(),
  accountId: uuid().notNull(),
  state: text({ enum: mandateStates }).notNull().default('ASKED'),
  askedAs: text().notNull(),
  askedName: text(),
  askedParts: text().array().notNull(),
  parts: text()
    .array()
    .notNull()
    .default(sql`'{}'`),
  startsOn: date().notNull(),
  endsOn: date(),
  askedBy: uuid().notNull(),
  askedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  expiresAt: instant().notNull(),
  reminders: smallint().notNull().default(0),
  remindedAt: instant(),
  decidedAt: instant(),
  decidedBy: uuid(),
  decidedEmail: text(),
  decidedDevice: text(),
  reason: text(),
  endedAt: instant(),
  endedBy: uuid(),
  endToldAt: instant(),
  version: integer().notNull().default(1),
});

export type MandateRow = typeof mandate.$inferSelect;
