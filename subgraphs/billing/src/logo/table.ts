import { text } from 'drizzle-orm/pg-core';
import { billing } from '../schema.ts';

/** A logo of the service that invoices were issued with. */
export const logo = billing.table('logo', {
  /** SHA-256 of the picture, in hexadecimal. */
  digest: text().primaryKey(),
  /** A data URL. */
  picture: text().notNull(),
});
