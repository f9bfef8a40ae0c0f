import { boolean, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { debitFormats } from '../debit-order/table.ts';
import { billing } from '../schema.ts';

/** What an invoice says of who issued it, and when it is to be paid: one row. */
export const setting = billing.table('setting', {
  onlyRow: boolean().primaryKey().default(true),
  legalForm: text().notNull().default(''),
  siren: text().notNull().default(''),
  vatNumber: text().notNull().default(''),
  iban: text().notNull().default(''),
  bic: text().notNull().default(''),
  paymentDays: smallint().notNull().default(30),
  vatOnDebits: boolean().notNull().default(false),
  latePenalty: text().notNull().default('trois fois le taux d’intérêt légal'),
  discount: text().notNull().default('aucun'),
  debitIcs: text().notNull().default(''),
  debitCreditor: text().notNull().default(''),
  debitFormat: text({ enum: debitFormats }).notNull().default('pain.008.001.02'),
  debitNoticeDays: smallint().notNull().default(14),
  accountCustomers: text().notNull().default('411000'),
  accountContributions: text().notNull().default('706000'),
  accountNoShows: text().notNull().default('708800'),
  accountComplements: text().notNull().default('706000'),
  accountVat: text().notNull().default('445710'),
  accountBank: text().notNull().default('512000'),
  memberAccountSupplier: text().notNull().default('401000'),
  memberAccountExpense: text().notNull().default('647500'),
  memberAccountVat: text().notNull().default('445660'),
  memberAccountBank: text().notNull().default('512000'),
});

export type SettingRow = typeof setting.$inferSelect;

/** Who changed which setting last, and how often. */
export const settingChange = billing.table('setting_change', {
  code: text().primaryKey(),
  version: integer().notNull().default(1),
  changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  changedBy: uuid(),
});
