import { date, integer, smallint, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';

/** Figures of an account and a full year that touch health; null for what is hidden. Never written twice. */
export const healthFigure = appointments.table('health_figure', {
  accountId: uuid().notNull(),
  year: smallint().notNull(),
  followed: integer().notNull(),
  measures: integer(),
  unfit: integer(),
  publishedOn: date().notNull(),
});

export type HealthFigureRow = typeof healthFigure.$inferSelect;

/** Visits held by the whole service in a year. */
export const serviceFigure = appointments.table('service_figure', {
  year: smallint().primaryKey(),
  held: integer().notNull(),
  inTime: integer().notNull(),
});

export type ServiceFigureRow = typeof serviceFigure.$inferSelect;
