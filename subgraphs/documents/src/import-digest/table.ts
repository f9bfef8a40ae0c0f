import { uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

/** A summons that follows from an import, to be announced together with the others. */
export const importSummons = documents.table('import_summons', {
  documentId: uuid().primaryKey(),
  importId: uuid().notNull(),
});
