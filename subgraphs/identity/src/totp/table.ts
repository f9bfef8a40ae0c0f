import { bigint, customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });
const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** An application that shows a code every thirty seconds. */
export const totp = identity.table('totp', {
  personId: uuid().primaryKey(),
  /** Encrypted. */
  secret: bytes().notNull(),
  createdAt: instant().notNull(),
  confirmedAt: instant(),
  lastStep: bigint({ mode: 'number' }).notNull(),
});
