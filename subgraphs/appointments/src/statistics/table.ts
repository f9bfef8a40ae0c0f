import { date, integer, smallint, text, uuid } from 'drizzle-orm/pg-core';
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

/** A year as it was published, of an account or of several together. */
export type PublishedFigures = Pick<HealthFigureRow, 'year' | 'followed' | 'measures' | 'unfit'>;

/** The same of the accounts of one company together. */
export const companyHealthFigure = appointments.table('company_health_figure', {
  companyId: uuid().notNull(),
  year: smallint().notNull(),
  /** Those that are summed. */
  accountIds: uuid().array().notNull(),
  followed: integer().notNull(),
  measures: integer(),
  unfit: integer(),
  publishedOn: date().notNull(),
});

/** What an account is compared by. */
const compared = {
  /** Visits held. */
  held: integer().notNull(),
  /** Of them, those held no later than the law's last day. */
  inTime: integer().notNull(),
  /** Days after the law's last day, all of them together. */
  daysLate: integer().notNull(),
  /** People who did not come, excused or not. */
  missed: integer().notNull(),
};

/** Visits of the whole service in a year. */
export const serviceFigure = appointments.table('service_figure', {
  year: smallint().primaryKey(),
  ...compared,
});

export type ServiceFigureRow = typeof serviceFigure.$inferSelect;

/** Name, number, company and NAF division of an account, as identity last told them; null while one of them is not known. */
export const accountTrade = appointments.table('account_trade', {
  accountId: uuid().primaryKey(),
  name: text(),
  searchable: text(),
  companyId: uuid(),
  division: text(),
  version: integer().notNull(),
});

/** Visits of the accounts of a trade in a year, where they are many enough. */
export const tradeFigure = appointments.table('trade_figure', {
  division: text().notNull(),
  year: smallint().notNull(),
  accounts: integer().notNull(),
  ...compared,
});

export type TradeFigureRow = typeof tradeFigure.$inferSelect;
