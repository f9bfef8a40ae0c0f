import { boolean, text } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** The one row that describes the service of this deployment. */
export const service = identity.table('service', {
  onlyRow: boolean().primaryKey().default(true),
  name: text().notNull(),
  phone: text().notNull(),
  email: text().notNull(),
  street: text().notNull(),
  postCode: text().notNull(),
  city: text().notNull(),
  openingHours: text().notNull(),
});

export type ServiceRow = typeof service.$inferSelect;
