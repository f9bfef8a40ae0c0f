import { sql } from 'drizzle-orm';
import { timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** An account offered to another of its administrators. */
export const ownershipOffer = identity.table('ownership_offer', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  userId: uuid().notNull(),
  offeredBy: uuid().notNull(),
  offeredAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  expiresAt: instant().notNull(),
  acceptedAt: instant(),
  withdrawnAt: instant(),
});

export type OfferRow = typeof ownershipOffer.$inferSelect;
