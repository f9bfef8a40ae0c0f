import { sql } from 'drizzle-orm';
import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** Establishment followed by the service under one seven-digit number. */
export const memberAccount = identity.table('member_account', {
  id: uuid().primaryKey(),
  companyId: uuid().notNull(),
  memberNumber: text().notNull(),
  name: text().notNull(),
  siret: text().notNull(),
  activityCode: text(),
  activityNomenclature: text({ enum: ['NAF_REV2', 'NAF_2025'] })
    .notNull()
    .default('NAF_REV2'),
  collectiveAgreement: text(),
  addressLine: text(),
  street: text(),
  postCode: text().notNull(),
  city: text().notNull(),
  searchable: text().notNull(),
  joinedOn: date(),
  suspendedAt: timestamp({ withTimezone: true, precision: 3 }),
  suspensionReason: text(),
  endsOn: date(),
  endReason: text(),
  endedAt: timestamp({ withTimezone: true, precision: 3 }),
  version: integer().notNull().default(1),
  updatedAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type AccountRow = typeof memberAccount.$inferSelect;
