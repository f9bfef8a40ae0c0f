import { text, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

/**
 * Why a summons is recalled: its appointment is near (`week`: as many days before as the service has set, seven unless it
 * says otherwise), or in a day the employer can no longer cancel it.
 */
export const occasions = ['week', 'notice'] as const;

export type Occasion = (typeof occasions)[number];

/** A reminder that was asked for. */
export const reminder = documents.table('reminder', {
  documentId: uuid().notNull(),
  about: text({ enum: occasions }).notNull(),
});
