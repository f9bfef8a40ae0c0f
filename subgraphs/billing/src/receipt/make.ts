import { renderPdf } from '@vigie/pdf/render';
import type { MadeFile } from '../file/make.ts';
import { receiptLayout, receiptName } from './layout.ts';
import type { Receipt } from './queries.ts';

/** The receipt of a payment as people keep it. */
export async function makeReceipt(receipt: Receipt, now: Date): Promise<MadeFile> {
  return {
    ...{ name: receiptName(receipt.payment), mediaType: 'application/pdf' },
    content: await renderPdf(receiptLayout(receipt, now)),
  };
}
