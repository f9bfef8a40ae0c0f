import { boolean, date, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { OwnSituation } from '../assignment/table.ts';
import { workforce } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** Move of an employee to another account of the company; `accountId` is the one that was left. */
export const transfer = workforce.table('transfer', {
  id: uuid().primaryKey(),
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  toAccountId: uuid().notNull(),
  fromName: text().notNull(),
  toName: text().notNull(),
  onDay: date().notNull(),
  jobTitle: text(),
  movedAt: instant(),
  fromPostId: uuid(),
  fromOwn: jsonb().$type<OwnSituation[]>().notNull().default([]),
  replaced: boolean().notNull().default(false),
  undoneAt: instant(),
});

export type TransferRow = typeof transfer.$inferSelect;

/** Who moved, for the account that was left. */
export const transferPerson = workforce.table('transfer_person', {
  transferId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
});
