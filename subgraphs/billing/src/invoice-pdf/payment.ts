import { subheading } from '@vigie/pdf/page';
import { text } from '@vigie/pdf/text';
import type { Content } from 'pdfmake/interfaces';
import type { FrozenInvoice } from '../invoice/frozen.ts';
import { printedNumber } from '../invoice/rules.ts';
import { spacedIban } from '../transfer/iban.ts';
import { transferPayload } from '../transfer/qr.ts';
import { transferReference } from '../transfer/reference.ts';
import { qrPicture } from './qr-picture.ts';
import { howToPay } from './wording.ts';

/** How to pay by transfer what was to be paid on the day of issue; nothing where nothing was. */
export function paymentBlock({ invoice, parties, prepaidCents }: FrozenInvoice): Content[] {
  const cents = invoice.totalCents - prepaidCents;
  if (invoice.kind === 'CREDIT_NOTE' || cents === 0) return [];
  const { name, iban, bic } = parties.seller;
  const reference = transferReference(printedNumber(invoice));
  const facts = [
    `Bénéficiaire : ${name}`,
    `IBAN : ${spacedIban(iban)}`,
    ...(bic ? [`BIC : ${bic}`] : []),
    `Référence du virement : ${reference}`,
  ];
  return [
    subheading('Payer par virement'),
    {
      columns: [
        { width: 92, ...qrPicture(transferPayload({ name, iban, bic, cents, reference }), 84) },
        {
          width: '*',
          stack: [
            ...facts.map((fact) => text({ type: 'P' }, fact, { margin: [0, 0, 0, 2] })),
            text({ type: 'P' }, howToPay, { margin: [0, 4, 0, 0] }),
          ],
        },
      ],
      columnGap: 12,
      unbreakable: true,
    } as Content,
  ];
}
