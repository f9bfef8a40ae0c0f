import { sql } from 'drizzle-orm';
import { primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../../schema.ts';

/** Which member of a firm has charge of a client. */
export const firmAssignment = identity.table(
  'firm_assignment',
  {
    firmId: uuid().notNull(),
    accountId: uuid().notNull(),
    memberId: uuid().notNull(),
    since: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`clock.now()`),
  },
  ({ firmId, accountId }) => [primaryKey({ columns: [firmId, accountId] })],
);
