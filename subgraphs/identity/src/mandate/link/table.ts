import { sql } from 'drizzle-orm';
import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../../schema.ts';

/** The link of one mail about a request, for one administrator of the client. */
export const mandateLink = identity.table('mandate_link', {
  id: uuid().primaryKey(),
  mandateId: uuid().notNull(),
  personId: uuid().notNull(),
  secretHash: text().notNull(),
  sentAt: timestamp({ withTimezone: true })
    .notNull()
    .default(sql`clock.now()`),
});
