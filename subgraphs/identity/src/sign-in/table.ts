import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** One attempt to sign in; its secret stays in the browser that asked. */
export const signInChallenge = identity.table('sign_in_challenge', {
  id: uuid().primaryKey(),
  secretHash: text().notNull(),
  email: text().notNull(),
  requestedAt: instant().notNull(),
  expiresAt: instant().notNull(),
  codeHash: text(),
  personId: uuid(),
  mail: text({ enum: ['code', 'unknown', 'throttled'] }),
  attempts: integer().notNull().default(0),
  usedAt: instant(),
});

export type ChallengeRow = typeof signInChallenge.$inferSelect;
