import {
  certificateDocuments,
  sparingVisits,
  type ExposureVisit,
  type NeededCertificate,
} from '@vigie/chassis/following-visits';
import { date, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** What the visits after the first one follow from, as workforce last told it. */
export const rhythm = appointments.table('rhythm', {
  employeeId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  subProfile: text({ enum: ['SIR_A', 'SIR_MINOR'] }),
  maximumGapMonths: smallint().notNull(),
  intermediateVisitMonths: smallint(),
  midCareerFrom: date(),
  midCareerBy: date(),
  midCareerPerformers: text().array().notNull().default([]),
  certificates: jsonb().$type<readonly NeededCertificate[]>().notNull().default([]),
  /** Visit before the hire that spares the first one. */
  seenBeforeKind: text({ enum: sparingVisits }),
  seenBeforeOn: date(),
  exposures: jsonb().$type<readonly ExposureVisit[]>().notNull().default([]),
});

export type RhythmRow = typeof rhythm.$inferSelect;

/** Kinds that follow from visits held, from age, from certificates, or from the end of an exposure. */
export const followingKinds = [
  'VIP_PERIO',
  'EMA_PERIO',
  'VI',
  'MI_CARRIERE',
  'ANCI_EXAM',
  'POST_EXPO',
  'POST_PRO',
] as const;

export type FollowingKind = (typeof followingKinds)[number];

/** The next visit of a kind; from `opensOn` an appointment is sought. */
export const dueVisit = appointments.table('due_visit', {
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  kind: text({ enum: followingKinds }).notNull(),
  earliestDate: date(),
  latestDate: date().notNull(),
  opensOn: date().notNull(),
  performers: text().array().notNull(),
  /** Certificates that an examination is for. */
  certificates: text({ enum: certificateDocuments }).array().notNull().default([]),
});

export type DueVisitRow = typeof dueVisit.$inferSelect;
