import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** A code of one use for whoever has lost their second factor. */
export const recoveryCode = identity.table('recovery_code', {
  id: uuid().primaryKey(),
  personId: uuid().notNull(),
  codeHash: text().notNull(),
  usedAt: timestamp({ withTimezone: true }),
});
