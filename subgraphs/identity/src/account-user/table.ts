import { sql } from 'drizzle-orm';
import { boolean, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** Somebody who works with the portal for an account. Their roles there stand in `access.grants`. */
export const accountUser = identity.table('account_user', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  personId: uuid().notNull(),
  owner: boolean().notNull().default(false),
  position: text(),
  phone: text(),
  accessUntil: date(),
  version: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true })
    .notNull()
    .default(sql`clock.now()`),
  removedAt: timestamp({ withTimezone: true }),
  rolesWhenRemoved: text().array().notNull().default([]),
});

export type UserRow = typeof accountUser.$inferSelect;
