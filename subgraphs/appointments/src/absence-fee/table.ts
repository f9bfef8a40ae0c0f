import { boolean, date, integer, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** What an absence costs from a day on: the copy of what billing's tariffs say. */
export const absenceFee = appointments.table('absence_fee', {
  tariffId: uuid().primaryKey(),
  fromDay: date().notNull(),
  cents: integer().notNull(),
  withdrawn: boolean().notNull(),
  version: integer().notNull(),
});
