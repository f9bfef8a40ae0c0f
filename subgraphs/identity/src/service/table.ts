import { boolean, text } from 'drizzle-orm/pg-core';
import type { ServiceHue } from '../generated/resolvers.ts';
import { identity } from '../schema.ts';

/** The one row that describes the service of this deployment. */
export const service = identity.table('service', {
  onlyRow: boolean().primaryKey().default(true),
  name: text().notNull(),
  phone: text().notNull(),
  email: text().notNull(),
  street: text().notNull(),
  postCode: text().notNull(),
  city: text().notNull(),
  openingHours: text().notNull(),
  /** Who answers for what is published here; empty until the service has said so, as is the host. */
  publicationDirector: text().notNull().default(''),
  /** Name, address and telephone of whoever hosts the portal. */
  host: text().notNull().default(''),
  /** One of the portal's own colours. */
  hue: text().$type<ServiceHue>().notNull().default('PETROL'),
  /** A data URL; empty where there is none. */
  logo: text().notNull().default(''),
});

export type ServiceRow = typeof service.$inferSelect;
