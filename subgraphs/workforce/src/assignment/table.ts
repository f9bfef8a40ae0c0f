import { boolean, date, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** A situation that somebody has beside the post, or has not although the post carries it. */
export interface OwnSituation {
  code: string;
  effect: 'ADDED' | 'REMOVED';
  /** As somebody wrote it; always there for what was removed. */
  reason: string | null;
}

/** Post held from a day on. A period lasts until the next one begins: see `periods.ts`. */
export const assignment = workforce.table('assignment', {
  id: uuid().primaryKey(),
  employeeId: uuid().notNull(),
  accountId: uuid().notNull(),
  jobPostId: uuid(),
  title: text(),
  ownSituations: jsonb().$type<OwnSituation[]>().notNull().default([]),
  situations: text().array().notNull().default([]),
  fromDay: date().notNull(),
  untilDay: date(),
  announced: boolean().notNull().default(false),
  followUpId: uuid(),
});

export type AssignmentRow = typeof assignment.$inferSelect;
