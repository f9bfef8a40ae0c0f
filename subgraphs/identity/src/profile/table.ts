import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** An address that somebody had before. */
export const formerAddress = identity.table('former_address', {
  id: uuid().primaryKey(),
  personId: uuid().notNull(),
  email: text().notNull(),
  leftAt: timestamp({ withTimezone: true }).notNull(),
});
