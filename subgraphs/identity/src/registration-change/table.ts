import { assignment } from '@vigie/chassis/assignment';
import { sql } from 'drizzle-orm';
import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** A request for another SIREN or SIRET of an account. */
export const registrationChange = identity.table('registration_change', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  reason: text({ enum: ['MOVE', 'TAKEOVER', 'LEGAL_FORM', 'CORRECTION'] }).notNull(),
  siret: text().notNull(),
  previousSiret: text().notNull(),
  companyName: text(),
  effectiveOn: date().notNull(),
  message: text(),
  state: text({ enum: ['AWAITING_PROOF', 'OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'] })
    .notNull()
    .default('AWAITING_PROOF'),
  ...assignment(),
  requestedBy: uuid().notNull(),
  requestedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  decidedBy: uuid(),
  decidedAt: instant(),
  refusalReason: text(),
  appliedAt: instant(),
  version: integer().notNull().default(1),
});

export type ChangeRow = typeof registrationChange.$inferSelect;
