import { date, smallint, text, timestamp, uuid, boolean } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** How often somebody wants to hear of something, from the soonest to not at all. */
export const cadences = ['IMMEDIATE', 'DAILY', 'WEEKLY', 'NEVER'] as const;
export type Cadence = (typeof cadences)[number];

/** What somebody chose, for one account or for all others. */
export const notificationChoice = identity.table('notification_choice', {
  id: uuid().primaryKey(),
  personId: uuid().notNull(),
  accountId: uuid(),
  event: text().notNull(),
  cadence: text({ enum: cadences }).notNull(),
});

/** What the next digest of somebody will tell. */
export const keptNotice = identity.table('kept_notice', {
  id: uuid().notNull(),
  personId: uuid().notNull(),
  accountId: uuid().notNull(),
  event: text().notNull(),
  cadence: text({ enum: ['DAILY', 'WEEKLY'] }).notNull(),
  title: text().notNull(),
  path: text().notNull(),
  dueOn: date(),
  keptAt: timestamp({ withTimezone: true }).notNull(),
  sentAt: timestamp({ withTimezone: true }),
});

export type KeptNoticeRow = typeof keptNotice.$inferSelect;

/** When digests leave; one row. */
export const notificationSetting = identity.table('notification_setting', {
  onlyRow: boolean().primaryKey().default(true),
  digestHour: smallint().notNull().default(7),
});
