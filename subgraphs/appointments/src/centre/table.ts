import { text, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** Place where the service sees employees. */
export const centre = appointments.table('centre', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  street: text().notNull(),
  postCode: text().notNull(),
  city: text().notNull(),
  phone: text().notNull(),
  accessNotes: text(),
  zone: text().notNull().default('Europe/Paris'),
});

export type CentreRow = typeof centre.$inferSelect;

/** Centre to which an account's employees go. */
export const accountCentre = appointments.table('account_centre', {
  accountId: uuid().primaryKey(),
  centreId: uuid().notNull(),
});
