import { sql } from 'drizzle-orm';
import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** A visit without appointment in time, whose employer wants the next slot that becomes free. */
export const waitingPlace = appointments.table('waiting_place', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  visitId: uuid().notNull(),
  state: text({ enum: ['WAITING', 'SERVED', 'LEFT', 'OVER'] })
    .notNull()
    .default('WAITING'),
  joinedBy: uuid().notNull(),
  joinedAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  endedAt: instant(),
});

export type WaitingPlaceRow = typeof waitingPlace.$inferSelect;

/** A free slot that one visit of the list may have until an instant. */
export const slotOffer = appointments.table('slot_offer', {
  id: uuid().primaryKey(),
  placeId: uuid().notNull(),
  visitId: uuid().notNull(),
  accountId: uuid().notNull(),
  slotId: uuid().notNull(),
  startsAt: timestamp({ withTimezone: true }).notNull(),
  endsAt: timestamp({ withTimezone: true }).notNull(),
  centreId: uuid().notNull(),
  practitionerId: uuid().notNull(),
  daysLate: integer().notNull(),
  state: text({ enum: ['OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'TAKEN'] })
    .notNull()
    .default('OPEN'),
  offeredAt: instant()
    .notNull()
    .default(sql`clock.now()`),
  until: instant().notNull(),
  answeredBy: uuid(),
  answeredAt: instant(),
});

export type SlotOfferRow = typeof slotOffer.$inferSelect;
