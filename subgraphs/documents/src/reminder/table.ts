import { text, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

/** Why a summons is recalled: a week before its appointment, or a day before the employer can no longer cancel it. */
export const occasions = ['week', 'notice'] as const;

export type Occasion = (typeof occasions)[number];

/** A reminder that was asked for. */
export const reminder = documents.table('reminder', {
  documentId: uuid().notNull(),
  about: text({ enum: occasions }).notNull(),
});
