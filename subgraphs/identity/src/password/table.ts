import { boolean, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** The password of somebody who owns an account. */
export const password = identity.table('password', {
  personId: uuid().primaryKey(),
  hash: text().notNull(),
  setAt: instant().notNull(),
});

/** A link of one use by which an owner sets a password. */
export const passwordLink = identity.table('password_link', {
  id: uuid().primaryKey(),
  memberNumber: text().notNull(),
  requestedAt: instant().notNull(),
  expiresAt: instant().notNull(),
  secretHash: text(),
  personId: uuid(),
  usedAt: instant(),
});

/** One try with a password. */
export const passwordTry = identity.table('password_try', {
  id: uuid().primaryKey(),
  memberNumber: text().notNull(),
  deviceId: uuid(),
  source: text(),
  triedAt: instant().notNull(),
  succeeded: boolean().notNull().default(false),
});
