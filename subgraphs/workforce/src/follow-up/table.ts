import { date, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** A reason as it was decided, kept with its wording and its articles. */
export interface StoredGround {
  situation: string;
  label: string;
  explanation: string;
  profile: 'SI' | 'SIA' | 'SIR';
  articles: readonly string[];
}

/** The first visit as it was decided. */
export interface StoredFirstVisit {
  kind: 'VIP_INIT' | 'EMA_INIT';
  /** Absent in decisions made before the length of a season counted: they required the visit. */
  required?: boolean;
  latestDate: string | null;
  beforeStart: boolean;
  reason: string;
  articles: readonly string[];
  performers: readonly string[];
}

/** One decision; the one without `replacedAt` is in force. */
export const followUp = workforce.table('follow_up', {
  id: uuid().primaryKey(),
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  profile: text({ enum: ['SI', 'SIA', 'SIR'] }).notNull(),
  subProfile: text({ enum: ['SIR_A', 'SIR_MINOR'] }),
  decidedOn: date().notNull(),
  grounds: jsonb().$type<StoredGround[]>().notNull(),
  hiddenGrounds: integer().notNull(),
  firstVisit: jsonb().$type<StoredFirstVisit>().notNull(),
  maximumGapMonths: integer().notNull(),
  intermediateVisitMonths: integer(),
  attestations: text({ enum: ['ANCI_DRIVING', 'ANCI_ELECTRICAL'] })
    .array()
    .notNull(),
  reviewOn: date(),
  replacedAt: timestamp({ withTimezone: true }),
});

export type StoredFollowUp = Omit<
  typeof followUp.$inferSelect,
  'id' | 'employeeId' | 'accountId' | 'replacedAt'
>;

/** A decision with those confidential reasons that the actor may read. */
export interface FollowUpRow extends StoredFollowUp {
  confidentialGrounds: StoredGround[];
}

/** Reasons that only some roles may read. */
export const confidentialGround = workforce.table('confidential_ground', {
  followUpId: uuid().notNull(),
  accountId: uuid().notNull(),
  ground: jsonb().$type<StoredGround>().notNull(),
});
