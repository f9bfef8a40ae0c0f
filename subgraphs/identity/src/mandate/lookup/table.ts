import { date, integer, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../../schema.ts';

/** How many numbers a firm has looked up on a day, and how many of them were nobody's. */
export const mandateLookup = identity.table(
  'mandate_lookup',
  {
    firmId: uuid().notNull(),
    day: date().notNull(),
    looked: integer().notNull(),
    unknown: integer().notNull(),
  },
  ({ firmId, day }) => [primaryKey({ columns: [firmId, day] })],
);
