import type { AbsenceCause } from '@vigie/law/absence/absence';
import { sql } from 'drizzle-orm';
import { boolean, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** From when until when somebody is away, without the reason. */
export const absence = workforce.table('absence', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  employeeId: uuid().notNull(),
  firstDay: date().notNull(),
  expectedLastDay: date(),
  returnedOn: date(),
  lastDay: date().generatedAlwaysAs(sql`coalesce(returned_on - 1, expected_last_day)`),
  withdrawnAt: instant(),
  returnVisitBy: date(),
  visitSpared: boolean().notNull().default(false),
  version: integer().notNull().default(1),
  updatedAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type AbsenceRow = typeof absence.$inferSelect;

/** The reason, and what spares the return visit. */
export const absenceCause = workforce.table('absence_cause', {
  absenceId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  cause: text().$type<AbsenceCause>().notNull(),
  certificateIssuedOn: date(),
  preReturnOn: date(),
});

export type CauseRow = typeof absenceCause.$inferSelect;

/** The return visit was asked for. */
export const returnVisitRequest = workforce.table('return_visit_request', {
  absenceId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  askedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  althoughSpared: boolean().notNull().default(false),
});

export type RequestRow = typeof returnVisitRequest.$inferSelect;
