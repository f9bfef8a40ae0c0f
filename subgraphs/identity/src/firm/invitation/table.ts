import { sql } from 'drizzle-orm';
import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../../schema.ts';
import { firmRoles } from '../member/table.ts';

const instant = () => timestamp({ withTimezone: true });

/** An invitation to work for a firm. */
export const firmInvitation = identity.table('firm_invitation', {
  id: uuid().primaryKey(),
  firmId: uuid().notNull(),
  secretHash: text(),
  email: text().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  role: text({ enum: firmRoles }).notNull(),
  invitedBy: uuid().notNull(),
  sentAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  expiresAt: instant().notNull(),
  acceptedAt: instant(),
  revokedAt: instant(),
});

export type FirmInvitationRow = typeof firmInvitation.$inferSelect;
