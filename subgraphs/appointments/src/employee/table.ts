import { date, integer, text, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** An employment as workforce last told it. */
export const employee = appointments.table('employee', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  usedName: text(),
  searchable: text().notNull(),
  startDate: date().notNull(),
  leftOn: date(),
  profile: text({ enum: ['SI', 'SIA', 'SIR'] }).notNull(),
  version: integer().notNull(),
});

export type EmployeeRow = typeof employee.$inferSelect;
