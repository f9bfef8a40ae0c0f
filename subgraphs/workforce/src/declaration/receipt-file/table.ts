import { addressColumns } from '@vigie/chassis/single-use-address';
import type { DeclarationFileFormat } from '../../generated/resolvers.ts';
import { workforce } from '../../schema.ts';

/** Whose receipts a file will hold, and which kind of file it is. */
export interface WantedReceipts {
  /** Null: of every account that its owner may read. */
  accountIds: string[] | null;
  year: number;
  format: DeclarationFileFormat;
}

/** Single-use address of receipts; its token is known to its owner only. */
export const receiptAddress = workforce.table('receipt_address', addressColumns<WantedReceipts>());
