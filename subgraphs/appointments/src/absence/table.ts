import { boolean, date, integer, text, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** Return visits by the cause of the absence that they end. */
export const returnKinds = ['REPRISE_MAT', 'REPRISE_MP', 'REPRISE_AT', 'REPRISE_NP'] as const;

export type ReturnKind = (typeof returnKinds)[number];

/** An absence as workforce last told it: its days, and the return visit that it asks for, or none. */
export const absence = appointments.table('absence', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  employeeId: uuid().notNull(),
  version: integer().notNull(),
  /** Null where workforce told of it before its days were kept. */
  firstDay: date(),
  /** Null while nobody knows it. */
  lastDay: date(),
  withdrawn: boolean().notNull().default(false),
  returnKind: text({ enum: returnKinds }),
  earliestDate: date(),
  latestDate: date(),
  performers: text().array().notNull(),
});

export type AbsenceRow = typeof absence.$inferSelect;
