import { smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** A document on its way to the employee it is about: a link of limited life. */
export const forward = documents.table('forward', {
  id: uuid().primaryKey(),
  documentId: uuid().notNull(),
  askedBy: uuid().notNull(),
  recipient: text().notNull(),
  tokenHash: text(),
  birthProof: text(),
  wrongAnswers: smallint().notNull().default(0),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  sentAt: instant(),
  openedAt: instant(),
  lastOpenedAt: instant(),
  endedAt: instant(),
});

export type ForwardRow = typeof forward.$inferSelect;
