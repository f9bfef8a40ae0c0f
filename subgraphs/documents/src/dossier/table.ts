import { sql } from 'drizzle-orm';
import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** What an employer shows a labour inspector: asked for, then made by a job. Its files are documents. */
export const dossier = documents.table('dossier', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  askedBy: uuid().notNull(),
  askedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  /** How often its job has begun. */
  tries: integer().notNull().default(0),
  readyAt: instant(),
  failedAt: instant(),
  keptUntil: date(),
  /** What is missing in it, in French, without names. */
  gaps: text()
    .array()
    .notNull()
    .default(sql`'{}'`),
});

export type DossierRow = typeof dossier.$inferSelect;
