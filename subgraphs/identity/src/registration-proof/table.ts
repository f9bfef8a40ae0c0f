import { sql } from 'drizzle-orm';
import { customType, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** The file that shows a change in the register. */
export const registrationProof = identity.table('registration_proof', {
  changeId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  name: text().notNull(),
  mediaType: text({ enum: ['application/pdf', 'image/jpeg', 'image/png'] }).notNull(),
  byteSize: integer().notNull(),
  encrypted: bytes().notNull(),
  receivedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
});

/** Single-use address at which a proof is sent or fetched; its token is known to whoever asked. */
export const proofAddress = identity.table('proof_address', {
  tokenHash: text().primaryKey(),
  changeId: uuid().notNull(),
  accountId: uuid().notNull(),
  purpose: text({ enum: ['SEND', 'FETCH'] }).notNull(),
  subjectId: uuid().notNull(),
  fileName: text(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});
