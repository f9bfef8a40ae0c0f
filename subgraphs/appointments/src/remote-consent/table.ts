import { sql } from 'drizzle-orm';
import { date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** How somebody may say yes: « par tout moyen » (R4624-41-3). */
export const consentMeans = ['ORAL', 'WRITTEN', 'ELECTRONIC'] as const;

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** Consent of an employee to be seen at a distance, as the service heard it. The employer is never told. */
export const remoteConsent = appointments.table('remote_consent', {
  id: uuid().primaryKey(),
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  givenOn: date().notNull(),
  means: text({ enum: consentMeans }).notNull(),
  recordedBy: uuid().notNull(),
  recordedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  /** Null while it holds. */
  withdrawnAt: instant(),
  withdrawnBy: uuid(),
});

export type RemoteConsentRow = typeof remoteConsent.$inferSelect;
