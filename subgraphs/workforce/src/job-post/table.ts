import { text, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** Post that employees of an account hold. */
export const jobPost = workforce.table('job_post', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  title: text().notNull(),
});

export type JobPostRow = typeof jobPost.$inferSelect;
