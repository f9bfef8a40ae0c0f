import { customType, integer, text, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../../schema.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** One row of an import; what it says of somebody is encrypted. */
export const importRow = workforce.table('import_row', {
  id: uuid().primaryKey(),
  importId: uuid().notNull(),
  accountId: uuid().notNull(),
  position: integer().notNull(),
  key: text().notNull(),
  revision: integer().notNull().default(1),
  outcome: text({ enum: ['CREATE', 'UPDATE', 'LEAVE', 'SAME', 'ERROR', 'MISSING'] }),
  employeeId: uuid(),
  content: bytes().notNull(),
  state: text({ enum: ['WAITING', 'DONE', 'FAILED', 'UNDONE', 'KEPT'] })
    .notNull()
    .default('WAITING'),
  reason: text({
    enum: [
      ...(['CHANGED_MEANWHILE', 'DUPLICATE', 'NOT_POSSIBLE', 'MISSING_RIGHT'] as const),
      'SUMMONED',
    ],
  }),
  versionAfter: integer(),
  before: bytes(),
});

export type RowRecord = typeof importRow.$inferSelect;

/** The part of a row that touches health or handicap, encrypted. */
export const importSecret = workforce.table('import_secret', {
  rowId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  content: bytes().notNull(),
});

export type SecretRecord = typeof importSecret.$inferSelect;
