import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** Where to write for one purpose instead of the establishment. */
export const accountAddress = identity.table(
  'account_address',
  {
    accountId: uuid().notNull(),
    purpose: text({ enum: ['MAIL', 'BILLING'] }).notNull(),
    addressee: text(),
    addressLine: text(),
    street: text().notNull(),
    postCode: text().notNull(),
    city: text().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.purpose] })],
);

export type AddressRow = typeof accountAddress.$inferSelect;
