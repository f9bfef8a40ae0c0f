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
});

export type SessionRow = typeof session.$inferSelect;
