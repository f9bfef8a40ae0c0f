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
});

export type PersonRow = typeof person.$inferSelect;

/** A mail that a person does not want for an account. */
export const mutedNotification = identity.table('muted_notification', {
  personId: uuid().notNull(),
  accountId: uuid().notNull(),
  event: text().notNull(),
});
