import { sql } from 'drizzle-orm';
import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** Money that goes back to a card through its provider. */
export const cardRefund = billing.table('card_refund', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  paymentId: uuid().notNull(),
  amountCents: integer().notNull(),
  reason: text().notNull(),
  askedBy: uuid().notNull(),
  askedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  state: text({ enum: ['ASKED', 'PENDING', 'DONE', 'FAILED'] })
    .notNull()
    .default('ASKED'),
  providerReference: text(),
  failure: text(),
  settledAt: instant(),
  refundPaymentId: uuid(),
  returnedPaymentId: uuid(),
});

export type CardRefundRow = typeof cardRefund.$inferSelect;
