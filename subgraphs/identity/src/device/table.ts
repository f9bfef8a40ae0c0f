import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** A browser that a person has signed in with. */
export const device = identity.table('device', {
  id: uuid().primaryKey(),
  personId: uuid().notNull(),
  secretHash: text().notNull(),
  name: text(),
  firstSeenAt: instant().notNull(),
  lastSeenAt: instant().notNull(),
  trustedUntil: instant(),
});

export type DeviceRow = typeof device.$inferSelect;
