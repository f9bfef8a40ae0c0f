import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** The taking away of somebody's second factor by the service. */
export const factorReset = identity.table('factor_reset', {
  id: uuid().primaryKey(),
  personId: uuid().notNull(),
  askedBy: uuid().notNull(),
  proof: text({ enum: ['IDENTITY_DOCUMENT', 'CALL_BACK', 'EMPLOYER_LETTER'] }).notNull(),
  note: text().notNull(),
  askedAt: instant().notNull(),
  effectiveAt: instant().notNull(),
  cancelledAt: instant(),
  appliedAt: instant(),
});

export type FactorResetRow = typeof factorReset.$inferSelect;
