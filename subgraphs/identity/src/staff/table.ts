import { sql } from 'drizzle-orm';
import { integer, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** Somebody who works for the service, or did. */
export const staffMember = identity.table('staff_member', {
  id: uuid().primaryKey(),
  personId: uuid().notNull(),
  version: integer().notNull().default(1),
  since: instant()
    .notNull()
    .default(sql`clock.now()`),
  removedAt: instant(),
});

export type StaffMemberRow = typeof staffMember.$inferSelect;
