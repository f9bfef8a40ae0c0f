import { assignment } from '@vigie/chassis/assignment';
import { sql } from 'drizzle-orm';
import { jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';
import type { SummonsFacts } from './facts.ts';

const instant = () => timestamp({ withTimezone: true });

export const audiences = ['EMPLOYER', 'EMPLOYEE'] as const;
/** A link is handed on by the employer: nobody reports what becomes of it on the way. */
export const channels = ['MAIL', 'DIGEST', 'SMS', 'LINK'] as const;
export const failures = ['ADDRESS_REFUSED', 'MAILBOX_UNAVAILABLE', 'BLOCKED'] as const;

/** A summons on its way to one person. */
export const delivery = documents.table('delivery', {
  id: uuid().primaryKey(),
  documentId: uuid().notNull(),
  visitId: uuid().notNull(),
  accountId: uuid().notNull(),
  audience: text({ enum: audiences }).notNull(),
  channel: text({ enum: channels }).notNull(),
  userId: uuid(),
  address: text(),
  handedBy: uuid(),
  /** The mail that tells of it and of others; a notice as long as that waits for its digest. */
  messageId: uuid(),
  tokenHash: text(),
  createdAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  sentAt: instant(),
  deliveredAt: instant(),
  refusedAt: instant(),
  refusal: text({ enum: failures }),
  seenAt: instant(),
  confirmedAt: instant(),
  settledAt: instant(),
  settledBy: uuid(),
  openedAt: instant(),
  revokedAt: instant(),
  revokedBy: uuid(),
  ...assignment(),
});

export type DeliveryRow = typeof delivery.$inferSelect;

/** What a summons tells, for the page of its private link. */
export const summonsFacts = documents.table('summons_facts', {
  documentId: uuid().primaryKey(),
  facts: jsonb().$type<SummonsFacts>().notNull(),
});
