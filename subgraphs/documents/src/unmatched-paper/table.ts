import { assignment } from '@vigie/chassis/assignment';
import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { kindCodes, takenTypes } from '../document/table.ts';
import { documents } from '../schema.ts';

/** A paper that waits until it is known whose it is. */
export const unmatchedPaper = documents.table('unmatched_paper', {
  id: uuid().primaryKey(),
  kind: text({ enum: kindCodes }).notNull(),
  handedBy: uuid().notNull(),
  externalId: text(),
  effectiveOn: date().notNull(),
  memberNumber: text().notNull(),
  lastName: text().notNull(),
  firstName: text().notNull(),
  birthDate: date().notNull(),
  fileName: text().notNull(),
  mediaType: text({ enum: takenTypes }).notNull(),
  byteSize: integer().notNull(),
  sha256: text('sha256').notNull(),
  storageKey: text().notNull(),
  receivedAt: timestamp({ withTimezone: true }).notNull(),
  ...assignment(),
});

export type UnmatchedRow = typeof unmatchedPaper.$inferSelect;
