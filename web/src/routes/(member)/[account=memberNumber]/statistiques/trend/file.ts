import { csvText } from '@vigie/spreadsheet/csv';
import { french } from '$lib/format/french';
import { figureHeadings } from '../figures';
import type { Trend } from './trend';

/** The tables beside the charts, one figure to a line as in the file of a year. */
export function trendsFile(trends: readonly Trend[]): AsyncIterable<string> {
  const rows = trends.flatMap(({ title, periods, columns, cells }) =>
    periods.flatMap((period, at) =>
      columns.map(({ label }, column) =>
        [title, period.label, label, cells[at]?.[column] ?? ''].map(french),
      ),
    ),
  );
  return csvText({ title: 'Statistiques', headings: figureHeadings, rows });
}
