import { addressColumns } from '@vigie/chassis/single-use-address';
import { workforce } from '../../schema.ts';

/** Whose receipts an archive will hold. */
export interface WantedReceipts {
  accountIds: string[];
  year: number;
}

/** Single-use address of an archive of receipts; its token is known to its owner only. */
export const receiptAddress = workforce.table('receipt_address', addressColumns<WantedReceipts>());
