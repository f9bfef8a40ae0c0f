import { boolean, smallint } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

/** What the service offers and demands of those who sign in; one row. */
export const signInSetting = identity.table('sign_in_setting', {
  onlyRow: boolean().primaryKey().default(true),
  password: boolean().notNull(),
  passkey: boolean().notNull(),
  trustedDeviceDays: smallint().notNull(),
  secondFactorOfStaff: boolean().notNull(),
  secondFactorOfAdministrators: boolean().notNull(),
  resetDelayHours: smallint().notNull(),
});

export type SignInSettingRow = typeof signInSetting.$inferSelect;
