import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** One signed-in browser, or one token of a machine client. */
export const session = identity.table('session', {
  id: uuid().primaryKey(),
  subjectId: uuid().notNull(),
  subjectKind: text({ enum: ['user', 'staff', 'machine'] }).notNull(),
  secretHash: text(),
  device: text(),
  createdAt: instant().notNull(),
  lastSeenAt: instant().notNull(),
  endsAt: instant().notNull(),
  revokedAt: instant(),
  deviceId: uuid(),
  /** The last time that the holder proved who they are. */
  provenAt: instant().notNull().defaultNow(),
  way: text({ enum: ['code', 'password', 'passkey'] }),
  secondFactor: text({ enum: ['totp', 'passkey', 'recovery', 'device'] }),
});

export type SessionRow = typeof session.$inferSelect;
