import { text, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

/** What a mail is about: the document, that it holds no more, or its reminders. */
const mailSubjects = ['document', 'withdrawal', 'week', 'notice'] as const;

export type MailSubject = (typeof mailSubjects)[number];

/** A mail that the mail server has accepted. */
export const sentMail = documents.table('sent_mail', {
  documentId: uuid().notNull(),
  recipient: text().notNull(),
  about: text({ enum: mailSubjects }).notNull(),
});
