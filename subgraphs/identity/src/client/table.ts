import { sql } from 'drizzle-orm';
import { boolean, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** A program with its own credentials; its rights are scopes in `access.grants`, a firm's in `access.firm_scope`. */
export const client = identity.table('client', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  disabledAt: instant(),
  purpose: text(),
  binding: text({ enum: ['SERVICE', 'FIRM', 'ACCOUNTS'] })
    .notNull()
    .default('SERVICE'),
  firmId: uuid(),
  internal: boolean().notNull().default(false),
  unitsPerMinute: integer(),
  createdAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  createdBy: uuid(),
  lastUsedAt: instant(),
  wrongTries: integer().notNull().default(0),
  wrongSince: instant(),
  revokedAt: instant(),
  version: integer().notNull().default(1),
});

export type ClientRow = typeof client.$inferSelect;

/** A secret of a program; of several the older ones end when the overlap of a rotation is over. */
export const clientSecret = identity.table('client_secret', {
  id: uuid().primaryKey(),
  clientId: uuid().notNull(),
  secretHash: text().notNull(),
  hint: text(),
  createdAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  endsAt: instant(),
});

export type SecretRow = typeof clientSecret.$inferSelect;

/** An account that a program is bound to. */
export const clientAccount = identity.table('client_account', {
  clientId: uuid().notNull(),
  accountId: uuid().notNull(),
});
