import { bigint, customType, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });
const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** The public half of a key that a device or a manager of passwords keeps. */
export const passkey = identity.table('passkey', {
  id: uuid().primaryKey(),
  personId: uuid().notNull(),
  credentialId: text().notNull(),
  publicKey: bytes().notNull(),
  counter: bigint({ mode: 'number' }).notNull(),
  transports: text().array().notNull(),
  name: text().notNull(),
  createdAt: instant().notNull(),
  lastUsedAt: instant(),
});

export type PasskeyRow = typeof passkey.$inferSelect;

/** One question to a passkey. */
export const passkeyCeremony = identity.table('passkey_ceremony', {
  id: uuid().primaryKey(),
  secretHash: text().notNull(),
  personId: uuid(),
  purpose: text({ enum: ['sign-in', 'second-step', 'register'] }).notNull(),
  challenge: text().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

export type CeremonyRow = typeof passkeyCeremony.$inferSelect;
