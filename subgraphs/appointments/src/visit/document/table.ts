import { text, uuid } from 'drizzle-orm/pg-core';
import { appointments } from '../../schema.ts';

/** Papers that a visit can end with. */
export const visitDocuments = ['ATTESTATION', 'FITNESS', 'UNFITNESS'] as const;

export type VisitDocument = (typeof visitDocuments)[number];

/** The paper that a visit ended with; whoever reads certificates may know it. */
export const visitDocument = appointments.table('visit_document', {
  visitId: uuid().primaryKey(),
  accountId: uuid().notNull(),
  document: text({ enum: visitDocuments }).notNull(),
});
