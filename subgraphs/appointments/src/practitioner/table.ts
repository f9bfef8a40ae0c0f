import { text, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../schema.ts';
import { practitionerKinds } from './rules.ts';

/** Health professional of the service. */
export const practitioner = appointments.table('practitioner', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: practitionerKinds }).notNull(),
});

export type PractitionerRow = typeof practitioner.$inferSelect;
