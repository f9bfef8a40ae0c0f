import {
  bigint,
  boolean,
  integer,
  jsonb,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** Whose people acted. */
export const authorKinds = ['EMPLOYER', 'FIRM', 'STAFF', 'PROGRAM', 'AUTOMATIC'] as const;

/** What was done or opened, in all subgraphs; written by the relay alone. */
export const journal = identity.table('journal', {
  position: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  id: uuid().notNull(),
  subgraph: text().notNull(),
  at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  actorKind: text().notNull(),
  actorId: uuid(),
  author: text({ enum: authorKinds }).notNull(),
  device: text(),
  requestId: text(),
  accountId: uuid(),
  action: text().notNull(),
  targetId: uuid(),
  details: jsonb().$type<Record<string, unknown>>().notNull(),
});

export type JournalRow = typeof journal.$inferSelect;

/** How long rows are kept; one row. */
export const journalSetting = identity.table('journal_setting', {
  onlyRow: boolean().primaryKey().default(true),
  keptMonths: smallint().notNull().default(12),
});

/** Closes the rows that arrived since the seal before. */
export const journalSeal = identity.table('journal_seal', {
  number: integer().primaryKey(),
  firstPosition: bigint({ mode: 'number' }).notNull(),
  lastPosition: bigint({ mode: 'number' }).notNull(),
  rows: integer().notNull(),
  digest: text().notNull(),
  firstAt: instant().notNull(),
  lastAt: instant().notNull(),
  sealedAt: instant().notNull(),
  checkedAt: instant(),
  intact: boolean(),
  expiredAt: instant(),
});

export type SealRow = typeof journalSeal.$inferSelect;
