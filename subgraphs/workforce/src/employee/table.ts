import { sql } from 'drizzle-orm';
import { boolean, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { FollowUpRow } from '../follow-up/table.ts';
import { workforce } from '../schema.ts';

/** Employment of one person in one account, without what identifies the person. */
export const employee = workforce.table('employee', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  contract: text({ enum: ['CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL'] }).notNull(),
  startDate: date().notNull(),
  endDate: date(),
  leftOn: date(),
  jobPostId: uuid(),
  situations: text().array().notNull(),
  hasNationalNumber: boolean().notNull(),
  profile: text({ enum: ['SI', 'SIA', 'SIR'] }).notNull(),
  version: integer().notNull(),
  /** Declared by mistake and taken back: no list shows them. */
  withdrawnAt: timestamp({ withTimezone: true }),
  updatedAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type EmploymentRow = typeof employee.$inferSelect;

/** Who it is. */
export const employeeIdentity = workforce.table('employee_identity', {
  employeeId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  lastName: text().notNull(),
  usedName: text(),
  firstName: text().notNull(),
  birthDate: date().notNull(),
  sex: text({ enum: ['FEMALE', 'MALE'] }).notNull(),
  email: text(),
  employeeNumber: text(),
  searchable: text().notNull(),
});

export type IdentityRow = typeof employeeIdentity.$inferSelect;

/** An employment with its holder; without, where the actor may not know who it is. */
export interface EmployeeRow {
  employment: EmploymentRow;
  identity: IdentityRow | null;
  /** Of somebody who is only announced: where that stands, and the decision, which is kept with the announcement. */
  announced?: { status: 'ANNOUNCED' | 'CLOSED'; followUp: FollowUpRow };
}

/** Situations that touch health or handicap. */
export const confidentialSituation = workforce.table('confidential_situation', {
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  code: text().notNull(),
  since: date(),
  reason: text(),
});

export type ConfidentialSituationRow = typeof confidentialSituation.$inferSelect;
