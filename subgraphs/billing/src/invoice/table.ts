import { sql } from 'drizzle-orm';
import {
  date,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { chargeKinds } from '../charge/table.ts';
import { billing } from '../schema.ts';
import type { Parties } from './parties.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** Invoice or credit note that the service issued: frozen. */
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
  currency: text().notNull().default('EUR'),
  issuedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  kind: text({ enum: ['INVOICE', 'CREDIT_NOTE'] })
    .notNull()
    .default('INVOICE'),
  correctsId: uuid(),
  reason: text(),
  parties: jsonb().$type<Parties>(),
  /** Digest of the logo that the service had then. */
  logo: text(),
});

export type InvoiceRow = typeof invoice.$inferSelect;

/** One line of an invoice, with why it is owed. */
export const invoiceLine = billing.table(
  'invoice_line',
  {
    invoiceId: uuid().notNull(),
    position: smallint().notNull(),
    accountId: uuid().notNull(),
    chargeId: uuid(),
    kind: text({ enum: chargeKinds }).notNull(),
    label: text().notNull(),
    explanation: text().notNull(),
    quantity: integer().notNull(),
    unit: text().notNull(),
    unitPriceCents: integer().notNull(),
    netCents: integer().notNull(),
    vatPerTenThousand: smallint().notNull(),
    fromDay: date().notNull(),
    toDay: date().notNull(),
  },
  (table) => [primaryKey({ columns: [table.invoiceId, table.position] })],
);

export type LineRow = typeof invoiceLine.$inferSelect;

/** How far an invoice is paid: the sum of its movements, kept by the database. */
export const standing = billing.table('standing', {
  invoiceId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  remainingCents: integer().notNull().default(0),
  creditedCents: integer().notNull().default(0),
  updatedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
});

/** An invoice with how far it is paid. */
export interface ShownInvoice extends InvoiceRow {
  remainingCents: number;
  creditedCents: number;
  updatedAt: Date;
}

/** Numbers given so far in a series. */
export const series = billing.table('series', {
  series: text().primaryKey(),
  lastNumber: integer().notNull(),
  lastDay: date().notNull(),
});
