import { sql } from 'drizzle-orm';
import { integer, text, uuid } from 'drizzle-orm/pg-core';
import { workforce } from '../schema.ts';

/** A member account as identity last told it. */
export const account = workforce.table('account', {
  id: uuid().primaryKey(),
  companyId: uuid().notNull(),
  siren: text().notNull(),
  siret: text().notNull(),
  memberNumber: text().notNull(),
  name: text().notNull(),
  city: text().notNull(),
  activityCode: text(),
  /** Account whose part it was when it was opened. */
  splitFrom: uuid(),
  version: integer().notNull(),
  /** By what the service finds it; the database writes it. */
  searchable: text()
    .notNull()
    .generatedAlwaysAs(
      sql`workforce.searchable(name || ' ' || city || ' ' || member_number || ' ' || siret)`,
    ),
});

/** As identity tells it. */
export type AccountRow = Omit<typeof account.$inferSelect, 'searchable'>;
