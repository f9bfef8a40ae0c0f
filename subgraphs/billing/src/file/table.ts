import type { Side } from '../accounting/entries.ts';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { addressColumns } from '@vigie/chassis/single-use-address';
import { billing } from '../schema.ts';

/** What a file will hold. */
export type Wanted =
  | { kind: 'INVOICE' | 'DEBIT_ORDER' | 'RECEIPT'; id: string }
  | { kind: 'ACCOUNTING'; side: Side; accountId: string | null; from: CivilDate; to: CivilDate }
  | { kind: 'ARCHIVE'; accountId: string; from: CivilDate; to: CivilDate }
  | { kind: 'CERTIFICATE'; accountId: string };

/** Single-use address of a file; its token is known to its owner only. */
export const fileAddress = billing.table('file_address', addressColumns<Wanted>());
