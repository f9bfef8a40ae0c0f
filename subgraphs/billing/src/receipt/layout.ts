import { plainDay } from '@vigie/chassis/french-date';
import { spaced } from '@vigie/chassis/identifiers/siren';
import { ink, label, letterhead, mist, petrol, quiet } from '@vigie/pdf/page';
import { stack, text } from '@vigie/pdf/text';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { frenchMoney } from '../money/french-money.ts';
import type { PaymentRow } from '../payment/table.ts';
import type { Receipt } from './queries.ts';

const methods: Record<PaymentRow['method'], string> = {
  CARD: 'Carte bancaire',
  TRANSFER: 'Virement',
  CHEQUE: 'Chèque',
  DIRECT_DEBIT: 'Prélèvement SEPA',
};

/** Short enough to be read out, and the same for the same payment. */
export const receiptNumber = ({ id }: Pick<PaymentRow, 'id'>): string =>
  `R-${id.replaceAll('-', '').slice(-12).toUpperCase()}`;

export const receiptName = (payment: Pick<PaymentRow, 'id' | 'day'>): string =>
  `Reçu ${payment.day} ${receiptNumber(payment)}.pdf`;

/** The receipt of a payment, as one A4 page for pdfmake. */
export function receiptLayout(
  { payment, parties: { seller, buyer }, logo, shares }: Receipt,
  now: Date,
): TDocumentDefinitions {
  const title = `Reçu de paiement ${receiptNumber(payment)}`;
  const lying = payment.amountCents - shares.reduce((sum, { cents }) => sum + cents, 0);
  return {
    info: { title, author: seller.name, creationDate: now },
    pageSize: 'A4',
    pageMargins: [56, 38, 56, 50],
    defaultStyle: { font: 'text', fontSize: 11, lineHeight: 1.15, color: ink },
    content: [
      letterhead({ ...seller, logo }),
      text({ type: 'H1' }, title, { fontSize: 24, bold: true, color: petrol }),
      text({ type: 'P' }, `Reçu le ${plainDay(payment.day)}`, {
        ...{ color: quiet, margin: [0, 2, 0, 24] },
      }),
      stack([
        label('Reçu de'),
        text({ type: 'P' }, buyer.name, { bold: true }),
        text({ type: 'P' }, `${buyer.street}, ${buyer.postCode} ${buyer.city}`.replace(/^, /, '')),
        text(
          { type: 'P' },
          `Numéro d’adhérent : ${buyer.memberNumber} · SIRET : ${spaced(buyer.siret)}`,
        ),
      ]),
      stack(
        [
          label('Montant reçu'),
          text({ type: 'P' }, frenchMoney(payment.amountCents), { fontSize: 18, bold: true }),
          text({ type: 'P' }, wayOf(payment)),
        ],
        { margin: [0, 18, 0, 18] },
      ),
      ...(shares.length > 0 ? [sharesTable(shares)] : []),
      ...(lying > 0
        ? [
            text(
              { type: 'P' },
              `${frenchMoney(lying)} sont une avance sur le compte de l’adhérent.`,
              {
                margin: [0, 12, 0, 0],
              },
            ),
          ]
        : []),
      text({ type: 'P' }, `${seller.name}, ${seller.legalForm}, SIREN ${spaced(seller.siren)}`, {
        ...{ margin: [0, 24, 0, 0], color: quiet },
      }),
    ],
  };
}

const wayOf = ({ method, reference }: PaymentRow): string =>
  reference === '' ? methods[method] : `${methods[method]} · ${reference}`;

/** Which invoices it paid, and how much of each. */
function sharesTable(shares: Receipt['shares']): Content {
  const table = {};
  const cells = { row: {}, table };
  const head = (name: string, alignment: 'left' | 'right') =>
    text({ type: 'TH', ...cells }, name, { bold: true, fontSize: 9, alignment });
  return {
    table: {
      ...{ headerRows: 1, dontBreakRows: true, widths: ['*', 'auto'] },
      body: [
        [head('Facture réglée', 'left'), head('Montant affecté', 'right')],
        ...shares.map(({ number, cents }) => {
          const own = { row: {}, table };
          return [
            text({ type: 'TD', ...own }, number),
            text({ type: 'TD', ...own }, frenchMoney(cents), { alignment: 'right' }),
          ];
        }),
      ],
    },
    layout: {
      fillColor: (index) => (index === 0 ? mist : null),
      hLineWidth: (index) => (index === 0 ? 0 : 0.5),
      hLineColor: () => petrol,
      vLineWidth: () => 0,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
  };
}
