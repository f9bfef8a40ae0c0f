import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** One attempt to prove something by a mailed code; its secret stays in the browser that asked. */
export const signInChallenge = identity.table('sign_in_challenge', {
  id: uuid().primaryKey(),
  secretHash: text().notNull(),
  email: text().notNull(),
  /** To come in, to show that it is still them, that an address is theirs, or to entrust a firm. */
  purpose: text({ enum: ['sign-in', 'proof', 'address', 'mandate'] }).notNull(),
  requestedAt: instant().notNull(),
  expiresAt: instant().notNull(),
  codeHash: text(),
  personId: uuid(),
  /** What the code is for, where there are several: the mandate. */
  aboutId: uuid(),
  mail: text({ enum: ['code', 'unknown', 'throttled'] }),
  attempts: integer().notNull().default(0),
  usedAt: instant(),
});

export type ChallengeRow = typeof signInChallenge.$inferSelect;
