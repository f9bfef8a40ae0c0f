import type { Content, ContentCanvas } from 'pdfmake/interfaces';
import { ink, mist, petrol } from './page.ts';
import { text } from './text.ts';

export interface Column {
  heading: string;
  /** Figures stand below one another by their last digit. */
  figures?: boolean;
  /** Colour of the heading, where it names a part of the bars. */
  colour?: string;
}

/** A part of a bar: how much of the longest bar it takes, between 0 and 1. */
export interface BarPart {
  share: number;
  colour: string;
}

export interface Row {
  cells: readonly string[];
  /** Drawn after the first cell; the figures beside it say the same. */
  bar?: readonly BarPart[];
}

/** Length and height of the longest bar, in points. */
const [longest, high] = [150, 8];

/** A table that can be heard: its first column names the rows. With bars, they stand behind it as decoration. */
export function table(columns: readonly Column[], rows: readonly Row[]): Content {
  const [own, head] = [{}, {}];
  const withBars = rows.some(({ bar }) => bar !== undefined);
  const bars = (cell: Content): Content[] => (withBars ? [cell] : []);
  const body = [
    inOrder(
      columns.map(({ heading, figures, colour }) =>
        text({ type: 'TH', row: head, table: own }, heading, {
          ...{ bold: true, fontSize: 9, color: colour ?? ink },
          alignment: figures ? 'right' : 'left',
        }),
      ),
      bars(''),
    ),
    ...rows.map((row) =>
      inOrder(
        row.cells.map((cell, index) => {
          const role = { type: index === 0 ? ('TH' as const) : ('TD' as const), row, table: own };
          return text(role, cell, {
            ...{ fontSize: 10, alignment: columns[index]?.figures ? 'right' : 'left' },
          });
        }),
        bars(drawn(row.bar ?? [])),
      ),
    ),
  ];
  return {
    table: {
      ...{ headerRows: 1, dontBreakRows: true, body },
      widths: inOrder<'*' | 'auto' | number>(
        columns.map((_, index) => (index === 0 ? '*' : 'auto')),
        withBars ? [longest] : [],
      ),
    },
    layout: {
      fillColor: (index) => (index === 0 ? mist : null),
      hLineWidth: (index) => (index === 0 ? 0 : 0.5),
      hLineColor: () => petrol,
      vLineWidth: () => 0,
      paddingTop: () => 2.5,
      paddingBottom: () => 2.5,
    },
  };
}

/** What stands second goes behind the first cell. */
function inOrder<Cell>([first, ...others]: readonly Cell[], second: readonly Cell[]): Cell[] {
  return first === undefined ? [...second] : [first, ...second, ...others];
}

function drawn(parts: readonly BarPart[]): ContentCanvas | string {
  if (parts.every(({ share }) => share === 0)) return '';
  let x = 0;
  const canvas = parts.map(({ share, colour }) => {
    const w = share * longest;
    const rectangle = { type: 'rect' as const, x, y: 2, w, h: high, color: colour };
    x += w;
    return rectangle;
  });
  return { canvas };
}
