import { sql } from 'drizzle-orm';
import { primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });
const now = sql`clock.now()`;

/** What a platform tells of an invoice. */
export const depositStatuses = [
  'DEPOSITED',
  'REJECTED',
  'RECEIVED',
  'APPROVED',
  'REFUSED',
  'PAID',
] as const;

export type DepositStatus = (typeof depositStatuses)[number];

/** An invoice on its way through the approved platform: one row an attempt. */
export const deposit = billing.table('deposit', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  invoiceId: uuid().notNull(),
  attempt: smallint().notNull(),
  platform: text(),
  reference: text(),
  depositedAt: instant(),
  state: text({ enum: ['WAITING', ...depositStatuses] })
    .notNull()
    .default('WAITING'),
  reason: text(),
  createdAt: instant().notNull().default(now),
});

export type DepositRow = typeof deposit.$inferSelect;

/** What was told of it, as it was told. */
export const depositStatus = billing.table(
  'deposit_status',
  {
    depositId: uuid().notNull(),
    eventId: text().notNull(),
    accountId: uuid().notNull(),
    status: text({ enum: depositStatuses }).notNull(),
    at: instant().notNull(),
    reason: text(),
    receivedAt: instant().notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.depositId, table.eventId] })],
);

export type DepositStatusRow = typeof depositStatus.$inferSelect;
