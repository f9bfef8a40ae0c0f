import { sql } from 'drizzle-orm';
import { date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** An invitation to become a user of one account; several of one letter share its link. */
export const invitation = identity.table('invitation', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  letterId: uuid().notNull(),
  secretHash: text(),
  email: text().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  position: text(),
  phone: text(),
  roles: text().array().notNull(),
  accessUntil: date(),
  invitedBy: uuid().notNull(),
  sentAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  expiresAt: instant().notNull(),
  acceptedAt: instant(),
  revokedAt: instant(),
});

export type InvitationRow = typeof invitation.$inferSelect;
