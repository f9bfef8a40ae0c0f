import type { ImportField, RejectedImportRowsQuery } from '$lib/graphql/generated/graphql';
import { reasonSentences } from '../../row-words';
import { separated } from '../../separated';
import { fieldNames } from '../../words';
import { rowErrorWords } from '../row-error';

type Rows = NonNullable<NonNullable<RejectedImportRowsQuery['import']>['rows']>;
export type RejectedRow = Rows['edges'][number]['node'];

/**
 * Rows that were not applied, as a list that can be mended and sent again: the headings are understood, the reasons
 * stand in a column that is not read.
 */
export function rejectedList(rows: readonly RejectedRow[]): string {
  const told = new Set(rows.flatMap(({ cells }) => cells.map(({ field }) => field)));
  const fields = (Object.keys(fieldNames) as ImportField[]).filter((field) => told.has(field));
  const headings = ['À corriger', 'Ligne', ...fields.map((field) => fieldNames[field])];
  return separated([headings, ...rows.map((row) => lineOf(row, fields))]);
}

function lineOf(
  { reason, place, errors, cells }: RejectedRow,
  fields: readonly ImportField[],
): string[] {
  const texts = new Map(cells.map(({ field, text }) => [field, text ?? '']));
  const why = [...(reason ? [reasonSentences[reason]] : []), ...errors.map(rowErrorWords)];
  return [
    why.join(' '),
    String(place?.line ?? ''),
    ...fields.map((field) => texts.get(field) ?? ''),
  ];
}
