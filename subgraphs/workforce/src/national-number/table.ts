import { customType, text, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** National numbers, encrypted; no resolver reads this table. */
export const nationalNumber = workforce.table('national_number', {
  employeeId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  encrypted: bytes().notNull(),
  /** Under our key; null for a number kept before there was one. */
  fingerprint: text(),
});
