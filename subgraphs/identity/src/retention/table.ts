import { boolean, smallint } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** How long what has served is kept, in months; one row. */
export const retentionSetting = identity.table('retention_setting', {
  onlyRow: boolean().primaryKey().default(true),
  accessRequestMonths: smallint().notNull().default(12),
  registrationProofMonths: smallint().notNull().default(12),
});
