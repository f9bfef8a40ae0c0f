import { integer, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

/** A visit as appointments last told it: whose it is. */
export const visit = documents.table('visit', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  employeeId: uuid().notNull(),
  version: integer().notNull(),
});

export type VisitCopy = typeof visit.$inferSelect;
