import { addressColumns } from '@vigie/chassis/single-use-address';
import { billing } from '../schema.ts';

/** What a file will hold. */
export type Wanted =
  { kind: 'INVOICE' | 'DEBIT_ORDER'; id: string } | { kind: 'CERTIFICATE'; accountId: string };

/** Single-use address of a file; its token is known to its owner only. */
export const fileAddress = billing.table('file_address', addressColumns<Wanted>());
