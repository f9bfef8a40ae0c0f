import { boolean, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** A human being who signs in. */
export const person = identity.table('person', {
  id: uuid().primaryKey(),
  email: text().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  staff: boolean().notNull().default(false),
  disabledAt: timestamp({ withTimezone: true }),
  firmId: uuid(),
});

export type PersonRow = typeof person.$inferSelect;

/** Accounting firm; its people work for many members. */
export const firm = identity.table('firm', {
  id: uuid().primaryKey(),
  name: text().notNull(),
});

export type FirmRow = typeof firm.$inferSelect;
