import { date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../schema.ts';

const instant = () => timestamp({ withTimezone: true });

/** Every kind, as the table knows them; what each of them means stands in `kind/kinds.ts`. */
export const kindCodes = [
  ...(['SUMMONS', 'MANDATE', 'RISK_ASSESSMENT', 'COMPANY_SHEET', 'ACTION_REPORT'] as const),
  ...([
    'PREVENTION_PAPER',
    'PRACTICAL',
    'CERTIFICATE',
    'APTITUDE',
    'UNFITNESS',
    'MEASURES',
    'PRE_REPRISE',
    'ANCI',
    'EXPOSURE_STATE',
    'INCIDENT_SHEET',
    'REQUEST_PROOF',
    'DOSSIER',
  ] as const),
] as const;

/** What people send. */
export const takenTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** Workbooks are made here and never taken from anybody. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const mediaTypes = [...takenTypes, workbookType] as const;

/** Who handed a document over. */
export const origins = ['SERVICE', 'MEMBER'] as const;

/** A file that the service and a member share; its bytes stand in the store. */
export const document = documents.table('document', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull(),
  kind: text({ enum: kindCodes }).notNull(),
  title: text().notNull(),
  fileName: text().notNull(),
  mediaType: text({ enum: mediaTypes }).notNull().default('application/pdf'),
  byteSize: integer().notNull(),
  sha256: text('sha256').notNull(),
  storageKey: text().notNull(),
  origin: text({ enum: origins }).notNull().default('SERVICE'),
  handedBy: uuid(),
  effectiveOn: date(),
  visitId: uuid(),
  employeeId: uuid(),
  externalId: text(),
  /** Of a sheet, the document that was taken back. */
  aboutDocumentId: uuid(),
  appointment: text(),
  mandateId: uuid(),
  /** Of a file of a dossier, which one. */
  dossierId: uuid(),
  firmId: uuid(),
  createdAt: instant().notNull(),
  keepUntil: date(),
  duplicatedAt: instant(),
  duplicatedBy: uuid(),
  withdrawnAt: instant(),
  withdrawnBy: uuid(),
  withdrawalReason: text(),
});

export type DocumentRow = typeof document.$inferSelect;
