import { text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** Accounting firm; its people work for many members. */
export const firm = identity.table('firm', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  siren: text(),
  email: text(),
  phone: text(),
  street: text(),
  postCode: text(),
  city: text(),
});

export type FirmRow = typeof firm.$inferSelect;
