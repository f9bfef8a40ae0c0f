import { sql } from 'drizzle-orm';
import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** What somebody can be in a firm. */
export const firmRoles = ['MANAGER', 'COLLABORATOR'] as const;

/** Somebody who works for a firm, or did. */
export const firmMember = identity.table('firm_member', {
  id: uuid().primaryKey(),
  firmId: uuid().notNull(),
  personId: uuid().notNull(),
  role: text({ enum: firmRoles }).notNull(),
  version: integer().notNull().default(1),
  since: instant()
    .notNull()
    .default(sql`clock.now()`),
  removedAt: instant(),
});

export type FirmMemberRow = typeof firmMember.$inferSelect;
