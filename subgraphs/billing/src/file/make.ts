import type { Actor } from '@vigie/chassis/actor';
import type { Clock } from '@vigie/chassis/clock';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { makeAccounting } from '../accounting/make.ts';
import { makeArchive } from '../archive/make.ts';
import { makeCertificate } from '../certificate/make.ts';
import { makeOrder } from '../debit-order/make.ts';
import { readFrozen } from '../invoice/frozen.ts';
import { makeInvoicePdf } from '../invoice-pdf/make.ts';
import { fileNameOf } from '../invoice-pdf/wording.ts';
import { makeReceipt } from '../receipt/make.ts';
import { findReceipt } from '../receipt/queries.ts';
import type { Wanted } from './table.ts';

/** A file as it leaves. */
export interface MadeFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** Makes a file of what its owner may read now; null where that is nothing any more. */
export async function makeFile(
  { database, clock, dataKey }: { database: Database; clock: Clock; dataKey: Buffer },
  owner: Actor,
  wanted: Wanted,
): Promise<MadeFile | null> {
  const read = <T>(work: (tx: ActorTransaction) => Promise<T>) => database.as(owner, work);
  if (wanted.kind === 'CERTIFICATE') return makeCertificate(read, wanted.accountId, clock);
  if (wanted.kind === 'ACCOUNTING') return read((tx) => makeAccounting(tx, wanted.side, wanted));
  if (wanted.kind === 'ARCHIVE') return makeArchive(read, wanted, clock.now());
  if (wanted.kind === 'RECEIPT') {
    const receipt = await read((tx) => findReceipt(tx, wanted.id));
    return receipt && makeReceipt(receipt, clock.now());
  }
  if (wanted.kind === 'DEBIT_ORDER') return read((tx) => makeOrder(tx, wanted.id, dataKey));
  const frozen = await read((tx) => readFrozen(tx, wanted.id));
  if (!frozen) return null;
  return {
    ...{ name: fileNameOf(frozen.invoice), mediaType: 'application/pdf' },
    content: await makeInvoicePdf(frozen),
  };
}
