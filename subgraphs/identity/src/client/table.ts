import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** A program with its own credentials; its rights are scopes in `access.grants`. */
export const client = identity.table('client', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  secretHash: text().notNull(),
  disabledAt: timestamp({ withTimezone: true }),
});
