import { assignment } from '@vigie/chassis/assignment';
import { sql } from 'drizzle-orm';
import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** What an employer says against the fee of a missed visit, and what the service answers. */
export const chargeDispute = billing.table('charge_dispute', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  chargeId: uuid().notNull(),
  reason: text().notNull(),
  disputedBy: uuid().notNull(),
  disputedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  state: text({ enum: ['OPEN', 'ACCEPTED', 'REFUSED'] })
    .notNull()
    .default('OPEN'),
  ...assignment(),
  answer: text(),
  answeredBy: uuid(),
  answeredAt: instant(),
  creditNoteId: uuid(),
});

export type DisputeRow = typeof chargeDispute.$inferSelect;
