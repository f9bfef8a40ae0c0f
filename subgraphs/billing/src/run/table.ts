import { primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** Issuing for many accounts at once. */
export const run = billing.table('run', {
  id: uuid().primaryKey(),
  startedBy: uuid().notNull(),
  startedAt: instant().notNull().defaultNow(),
  finishedAt: instant(),
});

export type RunRow = typeof run.$inferSelect;

/** One account of a run, and what became of it. */
export const runAccount = billing.table(
  'run_account',
  {
    runId: uuid().notNull(),
    accountId: uuid().notNull(),
    outcome: text({ enum: ['WAITING', 'ISSUED', 'SKIPPED'] })
      .notNull()
      .default('WAITING'),
    invoiceId: uuid(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.accountId] })],
);
