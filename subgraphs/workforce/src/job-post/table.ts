import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** Post that employees of an account hold. */
export const jobPost = workforce.table('job_post', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  title: text().notNull(),
  situations: text().array().notNull().default([]),
  version: integer().notNull().default(1),
  archivedAt: timestamp({ withTimezone: true }),
});

export type JobPostRow = typeof jobPost.$inferSelect;

const instant = () => timestamp({ withTimezone: true });

/** What is decided anew for the holders of a post after its situations changed. */
export const redecision = workforce.table('redecision', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  jobPostId: uuid().notNull(),
  total: integer().notNull(),
  done: integer().notNull().default(0),
  position: uuid(),
  finishedAt: instant(),
});

export type RedecisionRow = typeof redecision.$inferSelect;
