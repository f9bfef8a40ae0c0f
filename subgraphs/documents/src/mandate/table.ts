import { integer, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

/** How far the proof of each mandate has come. */
export const mandate = documents.table('mandate', {
  id: uuid().primaryKey(),
  version: integer().notNull(),
});
