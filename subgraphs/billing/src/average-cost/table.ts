import { date, integer, smallint, text } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

/** National average cost of following one worker, in cents, by year (D4622-27-5). */
export const averageCost = billing.table('average_cost', {
  year: smallint().primaryKey(),
  cents: integer().notNull(),
  source: text().notNull(),
  publishedOn: date().notNull(),
  version: integer().notNull().default(1),
});

export type AverageCostRow = typeof averageCost.$inferSelect;
