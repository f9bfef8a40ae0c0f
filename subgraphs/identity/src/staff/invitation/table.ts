import { sql } from 'drizzle-orm';
import { date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** An invitation to work for the service. */
export const staffInvitation = identity.table('staff_invitation', {
  id: uuid().primaryKey(),
  secretHash: text(),
  email: text().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
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

export type StaffInvitationRow = typeof staffInvitation.$inferSelect;
