import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  integer,
  jsonb,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { FollowUpRow } from '../follow-up/table.ts';
import { workforce } from '../schema.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** A hire that was announced, without what identifies the person. */
export const announcedHire = workforce.table('announced_hire', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  source: text({ enum: ['MACHINE', 'FILE', 'DSN'] }).notNull(),
  announcedBy: uuid(),
  announcedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  contract: text({ enum: ['CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL'] }).notNull(),
  startDate: date().notNull(),
  startTime: text(),
  endDate: date(),
  jobTitle: text(),
  healthService: text(),
  hasNationalNumber: boolean().notNull(),
  state: text({
    enum: ['TO_CONFIRM', 'CONFIRMED', 'CORRECTED', 'LINKED', 'REFUSED', 'WITHDRAWN'],
  }).notNull(),
  refusalReason: text({ enum: ['NEVER_CAME', 'DUPLICATE', 'OTHER_ESTABLISHMENT', 'ERROR'] }),
  knownEmployeeId: uuid(),
  employeeId: uuid(),
  followUp: jsonb().$type<FollowUpRow>().notNull(),
  visitDueBy: date(),
  settledAt: instant(),
  settledBy: uuid(),
  version: integer().notNull(),
  updatedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
});

export type AnnouncementRow = typeof announcedHire.$inferSelect;

/** Who is announced. */
export const announcedHireIdentity = workforce.table('announced_hire_identity', {
  hireId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  lastName: text().notNull(),
  usedName: text(),
  firstName: text().notNull(),
  birthDate: date().notNull(),
  sex: text({ enum: ['FEMALE', 'MALE'] }).notNull(),
});

export type AnnouncedIdentityRow = typeof announcedHireIdentity.$inferSelect;

/** An announcement with its person; without, where the actor may not know who it is. */
export interface HireRow {
  hire: AnnouncementRow;
  identity: AnnouncedIdentityRow | null;
}

/** Announced national numbers, encrypted; no resolver reads this table. */
export const announcedHireNumber = workforce.table('announced_hire_number', {
  hireId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  encrypted: bytes().notNull(),
  fingerprint: text().notNull(),
});

/** How senders name their announcements. */
export const hireReference = workforce.table('hire_reference', {
  senderId: uuid().notNull(),
  externalId: text().notNull(),
  accountId: uuid().notNull(),
  hireId: uuid().notNull(),
});

/** Reminders that were mailed. */
export const hireReminder = workforce.table('hire_reminder', {
  accountId: uuid().notNull(),
  day: date().notNull(),
  recipientDigest: text().notNull(),
});
