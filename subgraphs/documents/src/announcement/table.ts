import { uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

/** A summons that is announced in one mail with others: those that follow from an import, or leave on one day. */
export const batchedSummons = documents.table('batched_summons', {
  documentId: uuid().primaryKey(),
  batchId: uuid().notNull(),
});
