import { assignment } from '@vigie/chassis/assignment';
import { sql } from 'drizzle-orm';
import { boolean, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** A request of somebody who cannot get in any more. */
export const accessRequest = identity.table('access_request', {
  id: uuid().primaryKey(),
  secretHash: text().notNull(),
  mailSecretHash: text(),
  kind: text({ enum: ['ADDRESS_CHANGED', 'ADMINISTRATOR_GONE'] }).notNull(),
  memberNumber: text().notNull(),
  accountId: uuid(),
  email: text().notNull(),
  previousEmail: text(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  phone: text(),
  message: text(),
  requestedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  state: text({ enum: ['OPEN', 'APPROVED', 'REFUSED'] })
    .notNull()
    .default('OPEN'),
  ...assignment(),
  decidedAt: instant(),
  decidedBy: uuid(),
  decidedByService: boolean(),
  proof: text({ enum: ['KNOWN_PERSON', 'CALLED_BACK', 'DOCUMENT', 'LETTER'] }),
  note: text(),
  reason: text(),
  version: integer().notNull().default(1),
});

export type RequestRow = typeof accessRequest.$inferSelect;
