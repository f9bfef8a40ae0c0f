import { sql } from 'drizzle-orm';
import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

/** What an account owes more, or less. */
export const movement = billing.table('movement', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  kind: text({
    enum: ['INVOICE', 'CREDIT', 'PAYMENT', 'REFUND', 'RETURN', 'ALLOCATION'],
  }).notNull(),
  invoiceId: uuid(),
  paymentId: uuid(),
  amountCents: integer().notNull(),
  day: date().notNull(),
  createdAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type MovementRow = typeof movement.$inferSelect;
