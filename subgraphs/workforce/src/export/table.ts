import { addressColumns } from '@vigie/chassis/single-use-address';
import type { EmployeeOrder, EmployeeSelection, ExportFormat } from '../generated/resolvers.ts';
import { workforce } from '../schema.ts';

/** What a file will hold. */
export interface WantedExport {
  selection: EmployeeSelection;
  orderBy: EmployeeOrder;
  format: ExportFormat;
}

/** Single-use address of a list as a file; its token is known to its owner only. */
export const exportAddress = workforce.table('export_address', addressColumns<WantedExport>());
