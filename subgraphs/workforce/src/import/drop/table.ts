import { sql } from 'drizzle-orm';
import { bigint, customType, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../../schema.ts';
import type { DropRefusal } from './refusal.ts';
import type { DropReport } from './report.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Kinds of callers, as whoever sent or applied something is kept. */
export const callerKinds = ['user', 'staff', 'machine'] as const;

/** What somebody sent to be imported. */
export const importDrop = workforce.table('import_drop', {
  id: uuid().primaryKey(),
  accountId: uuid(),
  subjectKind: text({ enum: callerKinds }).notNull(),
  subjectId: uuid().notNull(),
  purpose: text({ enum: ['IMPORT', 'HIRES'] }).notNull(),
  state: text({ enum: ['EXPECTED', 'RECEIVING', 'READING', 'READ', 'REFUSED'] }).notNull(),
  refusal: jsonb().$type<DropRefusal>(),
  report: jsonb().$type<DropReport>(),
  createdAt: timestamp({ withTimezone: true, precision: 3 })
    .notNull()
    .default(sql`clock.now()`),
});

export type DropRow = typeof importDrop.$inferSelect;

export const importFile = workforce.table('import_file', {
  id: uuid().primaryKey(),
  dropId: uuid().notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  byteSize: bigint({ mode: 'number' }).notNull().default(0),
});

export type FileRow = typeof importFile.$inferSelect;

/** Encrypted bytes of a file that waits to be read. */
export const importPiece = workforce.table('import_piece', {
  fileId: uuid().notNull(),
  position: integer().notNull(),
  encrypted: bytes().notNull(),
});

/** Single-use address to which files are sent; its token is known to its owner only. */
export const uploadAddress = workforce.table('upload_address', {
  tokenHash: text().primaryKey(),
  dropId: uuid().notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  usedAt: timestamp({ withTimezone: true }),
});
