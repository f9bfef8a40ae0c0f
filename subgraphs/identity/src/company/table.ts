import { text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** Company of the French register; groups the accounts of one SIREN. */
export const company = identity.table('company', {
  id: uuid().primaryKey(),
  siren: text().notNull(),
  name: text().notNull(),
});

export type CompanyRow = typeof company.$inferSelect;
