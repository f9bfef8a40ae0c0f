import { text, timestamp } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

/** How far the files are locked with a master key. */
export const masterKey = documents.table('master_key', {
  name: text().primaryKey(),
  relockedUntil: timestamp({ withTimezone: true }).notNull(),
});
