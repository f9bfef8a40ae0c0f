import { sql } from 'drizzle-orm';
import { date, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** Visits before a hire that may spare the first one. */
export const sparingVisits = ['VIP_INIT', 'VIP_PERIO', 'EMA_INIT', 'EMA_PERIO'] as const;

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
