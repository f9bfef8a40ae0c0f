import { sql } from 'drizzle-orm';
import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** Messages that a bank takes collections in. */
export const debitFormats = ['pain.008.001.02', 'pain.008.001.08'] as const;
export type DebitFormat = (typeof debitFormats)[number];

/** Collections that are handed to the bank at once. */
export const debitOrder = billing.table('debit_order', {
  id: uuid().primaryKey(),
  number: integer().generatedAlwaysAsIdentity().notNull(),
  collectOn: date().notNull(),
  format: text({ enum: debitFormats }).notNull(),
  creditor: text().notNull(),
  ics: text().notNull(),
  iban: text().notNull(),
  bic: text().notNull(),
  createdBy: uuid().notNull(),
  createdAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  collectedAt: instant(),
});

export type OrderRow = typeof debitOrder.$inferSelect;

/** One collection: an amount of one invoice under one mandate. */
export const debit = billing.table('debit', {
  id: uuid().primaryKey(),
  orderId: uuid().notNull(),
  accountId: uuid().notNull(),
  mandateId: uuid().notNull(),
  invoiceId: uuid().notNull(),
  amountCents: integer().notNull(),
  sequence: text({ enum: ['FRST', 'RCUR'] }).notNull(),
  state: text({ enum: ['EXPECTED', 'COLLECTED', 'RETURNED'] })
    .notNull()
    .default('EXPECTED'),
  paymentId: uuid(),
  returnReason: text(),
  returnedOn: date(),
});

export type DebitRow = typeof debit.$inferSelect;
