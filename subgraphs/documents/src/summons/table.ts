import { text, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

/** A mail that the mail server has accepted. */
export const sentMail = documents.table('sent_mail', {
  documentId: uuid().notNull(),
  recipient: text().notNull(),
});
