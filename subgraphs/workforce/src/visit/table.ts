import { certificateDocuments } from '@vigie/chassis/following-visits';
import { boolean, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** A visit as appointments last told it, those held and those no longer due included. */
export const visit = workforce.table('visit', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  employeeId: uuid().notNull(),
  kind: text().notNull(),
  status: text().notNull(),
  earliestDate: date(),
  latestDate: date().notNull(),
  /** The law names no such day: the service promised it. */
  promised: boolean().notNull().default(false),
  day: date(),
  /** First day of the change of post that the visit answers for. */
  answersChange: date(),
  /** Certificates that it is for, where it is an examination for certificates. */
  certificates: text({ enum: certificateDocuments }).array().notNull().default([]),
  version: integer().notNull(),
});

export type VisitRow = typeof visit.$inferSelect;

/** One state of a visit, when it came about and by whom. */
export const visitChange = workforce.table('visit_change', {
  visitId: uuid().notNull(),
  version: integer().notNull(),
  accountId: uuid().notNull(),
  employeeId: uuid().notNull(),
  status: text().notNull(),
  day: date(),
  latestDate: date().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
  actorKind: text().notNull(),
  actorId: uuid(),
});
