import { sql } from 'drizzle-orm';
import { boolean, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** Single-use address of a file; its token is known to its owner only: somebody who is known, or holds a link. */
export const downloadAddress = documents.table('download_address', {
  tokenHash: text().primaryKey(),
  documentId: uuid().notNull(),
  subjectId: uuid(),
  forwardId: uuid(),
  /** Whether somebody of the employer asked for it: then a notice has reached them once it is fetched. */
  byEmployer: boolean().notNull().default(false),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

/** One file that somebody fetched. */
export const download = documents.table('download', {
  id: uuid().primaryKey().defaultRandom(),
  documentId: uuid().notNull(),
  accountId: uuid().notNull(),
  subjectId: uuid(),
  forwardId: uuid(),
  at: instant()
    .notNull()
    .default(sql`clock.now()`),
});
