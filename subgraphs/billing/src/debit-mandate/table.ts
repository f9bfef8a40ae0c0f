import { sql } from 'drizzle-orm';
import { customType, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A member lets the service collect what it owes. */
export const debitMandate = billing.table('debit_mandate', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  number: integer().generatedAlwaysAsIdentity().notNull(),
  holder: text().notNull(),
  ibanEncrypted: bytes().notNull(),
  ibanEnd: text().notNull(),
  bic: text().notNull().default(''),
  creditor: text().notNull(),
  ics: text().notNull(),
  place: text().notNull(),
  signedBy: uuid().notNull(),
  signedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  signedOn: date().notNull(),
  endedAt: instant(),
  endedBy: text({ enum: ['MEMBER', 'SERVICE', 'BANK'] }),
});

export type MandateRow = typeof debitMandate.$inferSelect;
