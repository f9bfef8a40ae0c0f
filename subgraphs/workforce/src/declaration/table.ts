import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  integer,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });
const changed = () => timestamp({ withTimezone: true, precision: 3 });
const now = sql`clock.now()`;

/** When the declaration may be made and who counts; one row. */
export const declarationSetting = workforce.table('declaration_setting', {
  onlyRow: boolean().primaryKey().default(true),
  opensMonth: smallint().notNull().default(1),
  opensDay: smallint().notNull().default(1),
  closesMonth: smallint().notNull().default(1),
  closesDay: smallint().notNull().default(31),
  counting: text({ enum: ['FIRST_DAY', 'CAMPAIGN', 'YEAR_BEFORE'] })
    .notNull()
    .default('FIRST_DAY'),
  shortestContractDays: smallint().notNull().default(0),
});

export type DeclarationSettingRow = typeof declarationSetting.$inferSelect;

/** What an account declares for a year, as far as it has come. */
export const declaration = workforce.table('declaration', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  year: smallint().notNull(),
  state: text({ enum: ['IN_PREPARATION', 'TO_COUNTERSIGN', 'VALIDATED'] }).notNull(),
  /** Receipts given so far. */
  receipts: smallint().notNull().default(0),
  startedAt: instant().notNull().default(now),
  startedBy: uuid(),
  sentAt: instant(),
  sentBy: uuid(),
  returnedAt: instant(),
  returnMessage: text(),
  version: integer().notNull().default(1),
  updatedAt: changed().notNull().default(now),
});

export type DeclarationRow = typeof declaration.$inferSelect;

const council = () => text({ enum: ['CONSULTED', 'NOT_YET', 'NO_COUNCIL'] });

export const declarationPrevention = workforce.table('declaration_prevention', {
  declarationId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  riskAssessmentOn: date(),
  council: council().notNull(),
  hasPreventionOfficer: boolean().notNull(),
  answeredAt: instant().notNull().default(now),
});

export type PreventionRow = typeof declarationPrevention.$inferSelect;

/** The answers themselves. */
export type PreventionAnswers = Pick<
  PreventionRow,
  'riskAssessmentOn' | 'council' | 'hasPreventionOfficer'
>;

/** Anomalies that somebody can say are right as they are. */
export const justifiable = [
  'NO_POST',
  'NO_SITUATION',
  'CONTRACT_OVER',
  'HIRES_TO_CONFIRM',
] as const;

export const declarationJustification = workforce.table('declaration_justification', {
  declarationId: uuid().notNull(),
  kind: text({ enum: justifiable }).notNull(),
  accountId: uuid().notNull(),
  /** Of how many it was said. */
  concerned: integer().notNull(),
  reason: text().notNull(),
  givenAt: instant().notNull().default(now),
});

export type JustificationRow = typeof declarationJustification.$inferSelect;

/** Who was given a step. */
export const declarationTurn = workforce.table(
  'declaration_turn',
  {
    declarationId: uuid().notNull(),
    step: text({ enum: ['EMPLOYEES', 'POSTS', 'PREVENTION', 'RECAP'] }).notNull(),
    accountId: uuid().notNull(),
    ownerId: uuid().notNull(),
    givenBy: uuid(),
    givenAt: instant().notNull().default(now),
    message: text(),
  },
  (table) => [primaryKey({ columns: [table.declarationId, table.step] })],
);

export type TurnRow = typeof declarationTurn.$inferSelect;

/** Why a post stands on the employer's own list (R4624-23 III). */
export const listedPostReason = workforce.table('listed_post_reason', {
  jobPostId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  reason: text().notNull(),
  givenOn: date()
    .notNull()
    .default(sql`clock.today()`),
});

/** Somebody who works for other employers, too (D4624-65). */
export const severalEmployers = workforce.table('several_employers', {
  employeeId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  notedOn: date()
    .notNull()
    .default(sql`clock.today()`),
});

/** Proof of a validation. */
export const declarationReceipt = workforce.table('declaration_receipt', {
  declarationId: uuid().notNull(),
  version: smallint().notNull(),
  accountId: uuid().notNull(),
  number: text().notNull(),
  validatedAt: changed().notNull().default(now),
  validatedBy: uuid(),
  preparedBy: uuid(),
  /** Who asked somebody of the service to validate, as they gave their name; null where a member's own user did. */
  askedBy: text(),
  headcount: integer().notNull(),
  entries: integer().notNull(),
  si: integer().notNull(),
  sia: integer().notNull(),
  sir: integer().notNull(),
  fingerprint: text().notNull(),
  /** The answers about prevention as they were signed; null where they were not yet kept. */
  riskAssessmentOn: date(),
  council: council(),
  hasPreventionOfficer: boolean(),
});

export type ReceiptRow = typeof declarationReceipt.$inferSelect;

const profile = () => text({ enum: ['SI', 'SIA', 'SIR'] }).notNull();

/** Workers by post and profile with their risks, as declared (D4622-22). */
export const declaredPost = workforce.table('declared_post', {
  declarationId: uuid().notNull(),
  version: smallint().notNull(),
  position: integer().notNull(),
  accountId: uuid().notNull(),
  title: text(),
  profile: profile(),
  situations: text().array().notNull(),
  holders: integer().notNull(),
  reason: text(),
  /** Of the holders: who works for other employers, too (D4624-65). */
  severalEmployers: integer().notNull().default(0),
});

export type DeclaredPostRow = typeof declaredPost.$inferSelect;

/** Who was declared with what, without names. */
export const declaredPerson = workforce.table('declared_person', {
  declarationId: uuid().notNull(),
  version: smallint().notNull(),
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  counted: boolean().notNull(),
  contract: text({ enum: ['CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL'] }).notNull(),
  title: text(),
  profile: profile(),
  situations: text().array().notNull(),
  severalEmployers: boolean().notNull(),
});

/** Days on which somebody reminded an account. */
export const declarationReminder = workforce.table('declaration_reminder', {
  accountId: uuid().notNull(),
  year: smallint().notNull(),
  day: date().notNull(),
});
