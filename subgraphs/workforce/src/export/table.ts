import { jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { EmployeeOrder, EmployeeSelection, ExportFormat } from '../generated/resolvers.ts';
import { workforce } from '../schema.ts';

/** What a file will hold. */
export interface WantedExport {
  selection: EmployeeSelection;
  orderBy: EmployeeOrder;
  format: ExportFormat;
}

/** Single-use address of a list as a file; its token is known to its owner only. */
export const exportAddress = workforce.table('export_address', {
  tokenHash: text().primaryKey(),
  subjectKind: text({ enum: ['user', 'staff', 'machine'] }).notNull(),
  subjectId: uuid().notNull(),
  sessionId: uuid().notNull(),
  wanted: jsonb().$type<WantedExport>().notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
});

export type ExportAddressRow = typeof exportAddress.$inferSelect;
