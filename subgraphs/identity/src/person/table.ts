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
  /** Since when the first steps are no longer shown to them. */
  stepsPutAwayAt: timestamp({ withTimezone: true }),
});

export type PersonRow = typeof person.$inferSelect;
