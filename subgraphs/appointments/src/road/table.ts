import { smallint, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** Kilometres by road between two places, one row for both ways: `oneId` is the lower. */
export const road = appointments.table('road', {
  oneId: uuid().notNull(),
  otherId: uuid().notNull(),
  kilometres: smallint().notNull(),
});

export type RoadRow = typeof road.$inferSelect;
