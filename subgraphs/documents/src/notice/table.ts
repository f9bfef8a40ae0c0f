import { date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** Means that give an arrival a certain date. */
export const means = ['PORTAL', 'REGISTERED_LETTER', 'ELECTRONIC_LETTER', 'HAND_DELIVERY'] as const;

/** Whether an employer follows the physician. */
export const verdicts = ['FOLLOWED', 'PARTLY', 'REFUSED'] as const;

/** How and when a notice reached the employer; each means once. */
export const noticeArrival = documents.table('notice_arrival', {
  documentId: uuid().notNull(),
  accountId: uuid().notNull(),
  means: text({ enum: means }).notNull(),
  arrivedOn: date().notNull(),
  notedBy: uuid().notNull(),
  notedAt: instant().notNull(),
});

/** What the employer has answered to the physician. */
export const noticeAnswer = documents.table('notice_answer', {
  id: uuid().primaryKey(),
  documentId: uuid().notNull(),
  accountId: uuid().notNull(),
  verdict: text({ enum: verdicts }).notNull(),
  reasons: text(),
  answeredBy: uuid().notNull(),
  answeredAt: instant().notNull(),
});

export type ArrivalRow = typeof noticeArrival.$inferSelect;
export type AnswerRow = typeof noticeAnswer.$inferSelect;
