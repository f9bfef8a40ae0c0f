import { date, integer, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

/** A visit as appointments last told it: whose it is, and what its summons waits for. */
export const visit = documents.table('visit', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  employeeId: uuid().notNull(),
  version: integer().notNull(),
  /** When the summons to its tentative appointment is to be written; null where none is awaited. */
  summonsOn: date(),
});

export type VisitCopy = typeof visit.$inferSelect;
