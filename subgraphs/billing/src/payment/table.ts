import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

export const paymentMethods = ['CARD', 'TRANSFER', 'CHEQUE', 'DIRECT_DEBIT'] as const;

/** Money that came or went back. */
export const payment = billing.table('payment', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  direction: text({ enum: ['IN', 'OUT'] }).notNull(),
  method: text({ enum: paymentMethods }).notNull(),
  amountCents: integer().notNull(),
  day: date().notNull(),
  reference: text().notNull().default(''),
  provider: text(),
  providerReference: text(),
  recordedBy: uuid(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

export type PaymentRow = typeof payment.$inferSelect;
