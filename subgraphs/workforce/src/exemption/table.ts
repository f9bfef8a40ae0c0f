import { sparingVisits } from '@vigie/chassis/following-visits';
import { sql } from 'drizzle-orm';
import { date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** The visit before the hire for which the service spares somebody the first one. */
export const exemption = workforce.table('exemption', {
  employeeId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  visitKind: text({ enum: sparingVisits }).notNull(),
  visitOn: date().notNull(),
  grantedAt: timestamp({ withTimezone: true })
    .notNull()
    .default(sql`clock.now()`),
});

export type ExemptionRow = typeof exemption.$inferSelect;
