import { sql } from 'drizzle-orm';
import { customType, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../../schema.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** A file that goes with a request. */
export const requestAttachment = appointments.table('request_attachment', {
  id: uuid().primaryKey(),
  requestId: uuid().notNull(),
  accountId: uuid().notNull(),
  name: text().notNull(),
  mediaType: text({ enum: ['application/pdf', 'image/jpeg', 'image/png'] }).notNull(),
  byteSize: integer().notNull(),
  encrypted: bytes().notNull(),
  sentBy: uuid().notNull(),
  receivedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
});

/** Single-use address at which a file is sent or fetched; its token is known to whoever asked. */
export const attachmentAddress = appointments.table('attachment_address', {
  tokenHash: text().primaryKey(),
  requestId: uuid().notNull(),
  accountId: uuid().notNull(),
  attachmentId: uuid(),
  fileName: text(),
  subjectId: uuid().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});
