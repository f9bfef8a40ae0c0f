import { integer, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** Somebody whom the service reaches at an account. */
export const accountContact = identity.table('account_contact', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  purposes: text({ enum: ['MANAGEMENT', 'FOLLOW_UP', 'DECLARATION', 'BILLING', 'PREVENTION'] })
    .array()
    .notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  position: text(),
  email: text(),
  phone: text(),
  version: integer().notNull().default(1),
});

export type ContactRow = typeof accountContact.$inferSelect;
