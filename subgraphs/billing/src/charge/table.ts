import { integer, smallint, date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

export const chargeKinds = ['CONTRIBUTION', 'CORRECTION', 'NO_SHOW', 'COMPLEMENT'] as const;

/** Something that an account is to be invoiced for. */
export const charge = billing.table('charge', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  source: text().notNull(),
  kind: text({ enum: chargeKinds }).notNull(),
  label: text().notNull(),
  explanation: text().notNull(),
  quantity: integer().notNull(),
  unit: text().notNull(),
  unitPriceCents: integer().notNull(),
  vatPerTenThousand: smallint().notNull(),
  fromDay: date().notNull(),
  toDay: date().notNull(),
  visitId: uuid(),
  createdAt: instant().notNull().defaultNow(),
  invoiceId: uuid(),
  withdrawnAt: instant(),
  withdrawalReason: text(),
});

export type ChargeRow = typeof charge.$inferSelect;

/** A charge as its fact tells it. */
export type ChargeFacts = Omit<
  ChargeRow,
  'id' | 'createdAt' | 'invoiceId' | 'withdrawnAt' | 'withdrawalReason'
>;
