import { petrol } from '@vigie/pdf/page';
import { text } from '@vigie/pdf/text';
import type { Content } from 'pdfmake/interfaces';
import { totalsOf } from '../invoice/amounts.ts';
import type { FrozenInvoice } from '../invoice/frozen.ts';
import { frenchMoney } from '../money/french-money.ts';
import { rate } from './wording.ts';

/** Net, VAT by rate, total, and what was paid already. */
export function amountsTable({ invoice, lines, prepaidCents }: FrozenInvoice): Content {
  const table = {};
  const { netCents, totalCents, kind } = invoice;
  const sums: [string, number][] = [
    ['Total hors taxes', netCents],
    ...totalsOf(lines).rates.map(
      ({ vatPerTenThousand, netCents: base, vatCents }): [string, number] => [
        `TVA ${rate(vatPerTenThousand)} sur ${frenchMoney(base)}`,
        vatCents,
      ],
    ),
    ['Total TTC', totalCents],
    ...(prepaidCents > 0 ? ([['Avance déduite', -prepaidCents]] satisfies [string, number][]) : []),
    [kind === 'INVOICE' ? 'À payer' : 'À votre profit', totalCents - prepaidCents],
  ];
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: 'auto',
        table: {
          widths: ['auto', 'auto'],
          body: sums.map((sum, index) => row(table, sum, index === sums.length - 1)),
        },
        layout: {
          hLineWidth: (index) => (index === sums.length - 1 ? 1 : 0),
          hLineColor: () => petrol,
          vLineWidth: () => 0,
          paddingTop: () => 3,
          paddingBottom: () => 3,
        },
      },
    ],
    margin: [0, 10, 0, 0],
    unbreakable: true,
  } as Content;
}

function row(table: object, [name, cents]: [string, number], last: boolean): Content[] {
  const cells = { row: {}, table };
  const style = { bold: last, ...(last ? { fontSize: 12, color: petrol } : {}) };
  return [
    text({ type: 'TH', ...cells }, name, style),
    text({ type: 'TD', ...cells }, frenchMoney(cents), { ...style, alignment: 'right' }),
  ];
}
