import { mist, petrol, quiet } from '@vigie/pdf/page';
import { stack, text } from '@vigie/pdf/text';
import type { Content } from 'pdfmake/interfaces';
import type { LineRow } from '../invoice/table.ts';
import { frenchMoney } from '../money/french-money.ts';
import { counted, days, rate } from './wording.ts';

/** What is charged, line by line, each with why it is owed. */
export function linesTable(lines: readonly LineRow[]): Content {
  const table = {};
  return {
    table: {
      ...{ headerRows: 1, dontBreakRows: true, widths: ['*', 'auto', 'auto', 'auto'] },
      body: [heading(table), ...lines.map((line) => row(table, line))],
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

function heading(table: object): Content[] {
  const cells = { row: {}, table };
  const head = (name: string, alignment: 'left' | 'right' = 'right') =>
    text({ type: 'TH', ...cells }, name, { bold: true, fontSize: 9, alignment, noWrap: true });
  return [
    head('Désignation', 'left'),
    head('Quantité et prix HT'),
    head('TVA'),
    head('Montant HT'),
  ];
}

function row(table: object, line: LineRow): Content[] {
  const cells = { row: {}, table };
  const figure = (content: string) =>
    text({ type: 'TD', ...cells }, content, { alignment: 'right', noWrap: true });
  const described = { type: 'TD' as const, ...cells };
  return [
    stack([
      text(described, line.label, { bold: true }),
      text(described, `${days(line)}. ${line.explanation}`, { fontSize: 8.5, color: quiet }),
    ]),
    figure(counted(line)),
    figure(rate(line.vatPerTenThousand)),
    figure(frenchMoney(line.netCents)),
  ];
}
