import { date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { kindCodes, origins } from '../document/table.ts';
import { documents } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** Single-use address to which a file is sent, with what was said of it beforehand. */
export const uploadAddress = documents.table('upload_address', {
  tokenHash: text().primaryKey(),
  subjectId: uuid().notNull(),
  kind: text({ enum: kindCodes }).notNull(),
  origin: text({ enum: origins }).notNull(),
  accountIds: uuid().array().notNull(),
  title: text().notNull(),
  fileName: text().notNull(),
  effectiveOn: date(),
  visitId: uuid(),
  employeeId: uuid(),
  externalId: text(),
  // Whom a paper is about that came without its visit.
  memberNumber: text(),
  lastName: text(),
  firstName: text(),
  birthDate: date(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

export type UploadRow = typeof uploadAddress.$inferSelect;
