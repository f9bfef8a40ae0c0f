import type { ActorTransaction } from '@vigie/chassis/database';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { MadeFile } from '../file/make.ts';
import { readFrozen } from '../invoice/frozen.ts';
import { makeInvoicePdf } from '../invoice-pdf/make.ts';
import { fileNameOf } from '../invoice-pdf/wording.ts';
import { makeReceipt } from '../receipt/make.ts';
import { findReceipt } from '../receipt/queries.ts';
import { listArchived, type Period } from './queries.ts';

type Read = <T>(work: (tx: ActorTransaction) => Promise<T>) => Promise<T>;

/** The invoices and receipts of a period, one after the other: a hundred at once would hold the process. */
export async function makeArchive(
  read: Read,
  { accountId, from, to }: Period,
  now: Date,
): Promise<MadeFile | null> {
  const { invoiceIds, paymentIds } = await read((tx) => listArchived(tx, { accountId, from, to }));
  const zip = new ZipFile();
  let documents = 0;
  for (const id of invoiceIds) {
    const frozen = await read((tx) => readFrozen(tx, id));
    if (!frozen) continue;
    zip.addBuffer(await makeInvoicePdf(frozen), fileNameOf(frozen.invoice), { mtime: now });
    documents += 1;
  }
  for (const id of paymentIds) {
    const receipt = await read((tx) => findReceipt(tx, id));
    if (!receipt) continue;
    const { name, content } = await makeReceipt(receipt, now);
    zip.addBuffer(content, name, { mtime: now });
    documents += 1;
  }
  if (documents === 0) return null;
  zip.end();
  return {
    ...{ name: `Factures du ${from} au ${to}.zip`, mediaType: 'application/zip' },
    content: await buffer(zip.outputStream),
  };
}
