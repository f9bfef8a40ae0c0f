import { certificateDocuments } from '@vigie/chassis/following-visits';
import { sql } from 'drizzle-orm';
import { date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** A certificate that somebody brought along, whoever issued it: those of this service's own examinations are visits. */
export const certificate = workforce.table('certificate', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  employeeId: uuid().notNull(),
  document: text({ enum: certificateDocuments }).notNull(),
  issuedOn: date().notNull(),
  declaredAt: timestamp({ withTimezone: true })
    .notNull()
    .default(sql`clock.now()`),
});

export type CertificateRow = typeof certificate.$inferSelect;
