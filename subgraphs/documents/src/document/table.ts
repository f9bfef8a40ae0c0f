import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** A file that the service and a member share; its bytes stand in the store. */
export const document = documents.table('document', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  kind: text({ enum: ['SUMMONS', 'MANDATE'] }).notNull(),
  title: text().notNull(),
  fileName: text().notNull(),
  byteSize: integer().notNull(),
  sha256: text('sha256').notNull(),
  storageKey: text().notNull(),
  visitId: uuid(),
  appointment: text(),
  mandateId: uuid(),
  firmId: uuid(),
  createdAt: instant().notNull(),
  withdrawnAt: instant(),
});

export type DocumentRow = typeof document.$inferSelect;
