import { assignment } from '@vigie/chassis/assignment';
import { sql } from 'drizzle-orm';
import { integer, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** An attempt to pay an invoice by card. */
export const checkout = billing.table('checkout', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  invoiceId: uuid().notNull(),
  amountCents: integer().notNull(),
  provider: text().notNull(),
  providerReference: text().notNull(),
  url: text().notNull(),
  startedBy: uuid().notNull(),
  startedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  state: text({ enum: ['OPEN', 'PAID', 'FAILED', 'EXPIRED', 'UNCLEAR'] })
    .notNull()
    .default('OPEN'),
  settledAt: instant(),
  paymentId: uuid(),
  /** Who of the service has settled it by hand, and what they found at the provider's. */
  settledBy: uuid(),
  settlement: text(),
  ...assignment(),
});

export type CheckoutRow = typeof checkout.$inferSelect;

/** What a provider has told, and what became of it. */
export const cardEvent = billing.table(
  'card_event',
  {
    provider: text().notNull(),
    eventId: text().notNull(),
    checkoutId: uuid(),
    refundId: uuid(),
    reference: text().notNull(),
    kind: text({ enum: ['PAID', 'FAILED', 'EXPIRED', 'REFUNDED', 'REFUND_FAILED'] }).notNull(),
    amountCents: integer(),
    outcome: text({ enum: ['APPLIED', 'LATE', 'MISMATCH', 'UNKNOWN'] }).notNull(),
    receivedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.eventId] })],
);
