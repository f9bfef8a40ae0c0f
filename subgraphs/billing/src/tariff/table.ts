import { date, integer, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

/** What following somebody costs from a day on; amounts in cents without VAT. */
export const tariff = billing.table('tariff', {
  id: uuid().primaryKey(),
  fromDay: date().notNull(),
  votedOn: date().notNull(),
  perCapitaCents: integer().notNull(),
  entryFeeCents: integer().notNull(),
  noShowCents: integer().notNull(),
  vatPerTenThousand: smallint().notNull(),
  version: integer().notNull().default(1),
});

export type TariffRow = typeof tariff.$inferSelect;

/** What the service offers beside its base. */
export const complement = billing.table('complement', {
  id: uuid().primaryKey(),
  tariffId: uuid().notNull(),
  position: smallint().notNull(),
  label: text().notNull(),
  unit: text().notNull(),
  priceCents: integer().notNull(),
});

export type ComplementRow = typeof complement.$inferSelect;

/** A tariff and the first day of the one after it, which ends it. */
export interface DatedTariff extends TariffRow {
  nextFrom: string | null;
}
