import { boolean, date, integer, text, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** What a place is. */
export const placeKinds = [
  'CENTRE',
  'ANNEX',
  'MOBILE_UNIT',
  'EMPLOYER_PREMISES',
  'REMOTE',
] as const;

export type PlaceKind = (typeof placeKinds)[number];

/** Place where the service sees employees. */
export const centre = appointments.table('centre', {
  id: uuid().primaryKey(),
  kind: text({ enum: placeKinds }).notNull().default('CENTRE'),
  /** As the service wrote it; `placeName` is what people read. */
  name: text().notNull(),
  /** Null, as the next two, where people are seen at a distance. */
  street: text(),
  postCode: text(),
  city: text(),
  phone: text().notNull(),
  /** How to get there; how to connect. */
  accessNotes: text(),
  zone: text().notNull().default('Europe/Paris'),
  /** The vehicle of which it is a stop. */
  mobileUnit: text(),
  /** Whose premises they are. */
  reservedAccountId: uuid(),
  /** Those of all accounts of its company. */
  wholeCompany: boolean().notNull().default(false),
  /** First day on which nobody is seen any more. */
  closedFrom: date(),
  version: integer().notNull().default(1),
});

export type CentreRow = typeof centre.$inferSelect;

/** Who is seen at a place that is not open to all. */
export const placeReservation = appointments.table('place_reservation', {
  centreId: uuid().notNull(),
  accountId: uuid().notNull(),
});

/** Centre to which an account's employees go. */
export const accountCentre = appointments.table('account_centre', {
  accountId: uuid().primaryKey(),
  centreId: uuid().notNull(),
});
