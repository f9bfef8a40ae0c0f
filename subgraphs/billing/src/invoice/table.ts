import { sql } from 'drizzle-orm';
import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

/** Invoice issued by the service. */
export const invoice = billing.table('invoice', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  series: text().notNull(),
  number: integer().notNull(),
  subject: text().notNull(),
  issuedOn: date().notNull(),
  dueOn: date().notNull(),
  netCents: integer().notNull(),
  vatCents: integer().notNull(),
  totalCents: integer().notNull(),
  paidCents: integer().notNull().default(0),
  currency: text().notNull().default('EUR'),
  updatedAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type InvoiceRow = typeof invoice.$inferSelect;
