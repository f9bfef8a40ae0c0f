import type { CivilDate } from '@vigie/chassis/civil-date';
import { decryptValue, encryptValue } from '@vigie/chassis/secret';
import type { Field } from '../columns/field.ts';
import { likeliestTable } from '../columns/heading-row.ts';
import { matchColumns } from '../columns/match-columns.ts';
import type { ColumnMapping, ColumnMatching, MatchedColumn } from '../columns/matching.ts';
import type { RememberedMatching } from '../columns/memory.ts';
import type { Table, TableUpload } from '../reading/upload.ts';
import type { ImportRecord } from './table.ts';

/** A column as it is kept with the import until its file is forgotten. */
export type KeptColumn = Pick<
  MatchedColumn,
  'index' | 'heading' | 'field' | 'confidence' | 'unread'
> & {
  /** Some of its values. */
  samples: string[];
};

/** How the columns of a list are understood, and what else could be read. */
export interface KeptColumns {
  sheet: string;
  sheets: string[];
  hiddenSheets: string[];
  headingRow: number | null;
  /** Recognises the same headings next time. */
  fingerprint: string;
  columns: KeptColumn[];
  constants: Partial<Record<Field, string>>;
  remembered: boolean;
  encoding: string | null;
  mixedEncoding: boolean;
}

/** Values of a column that are shown, and their characters at most. */
const shown = { values: 3, characters: 40 };

/** The columns of a sheet as they are proposed, or as somebody agreed to them for these headings. */
export function columnsOf(
  upload: TableUpload,
  table: Table,
  memory: RememberedMatching | null,
  today: CivilDate,
): KeptColumns {
  const matching = matchColumns(table, { today }, memory);
  return {
    sheet: table.name,
    sheets: upload.tables.map(({ name }) => name),
    hiddenSheets: upload.hiddenSheets,
    headingRow: matching.headingRow,
    fingerprint: matching.fingerprint,
    columns: matching.columns.map((column) => keptColumn(table, matching, column)),
    constants: memory?.constants ?? {},
    remembered: memory !== null,
    encoding: upload.text?.encoding ?? null,
    mixedEncoding: upload.text?.mixed ?? false,
  };
}

/** The sheet that is to be read: the one that is named, otherwise the one that looks most like a list of people. */
export function tableOf({ tables }: TableUpload, sheet: string | null): Table {
  const table = tables.find(({ name }) => name === sheet) ?? likeliestTable(tables) ?? tables[0];
  if (!table) throw new Error('A list has at least one sheet');
  return table;
}

/** What rows are made with. */
export function mappingOf({ headingRow, columns, constants }: KeptColumns): ColumnMapping {
  const matched = columns.filter(({ field }) => field !== null);
  return {
    headingRow,
    columns: Object.fromEntries(matched.map(({ field, index }) => [field, index])),
    constants,
  };
}

/** The same list, its columns matched by somebody. */
export function matchedBy(
  kept: KeptColumns,
  fields: ReadonlyMap<number, Field>,
  constants: Partial<Record<Field, string>>,
): KeptColumns {
  const columns = kept.columns.map((column): KeptColumn => {
    const field = fields.get(column.index) ?? null;
    return { ...column, field, confidence: 1, unread: field ? null : 'NOT_KEPT' };
  });
  return { ...kept, columns, constants, remembered: true };
}

/** The columns of an import, encrypted: they show values of people who may not be on file. */
export function sealColumns(dataKey: Buffer, importId: string, columns: KeptColumns): Buffer {
  return encryptValue(dataKey, importId, JSON.stringify(columns));
}

/** Null for declarations, and once the file is forgotten. */
export function openColumns(
  dataKey: Buffer,
  { id, columns }: Pick<ImportRecord, 'id' | 'columns'>,
): KeptColumns | null {
  return columns && (JSON.parse(decryptValue(dataKey, id, columns)) as KeptColumns);
}

/** Fields without which nobody can be declared, by the fields that can tell each. */
const needed: readonly (readonly Field[])[] = [
  ['lastName', 'fullName'],
  ['firstName', 'fullName'],
  ['birthDate'],
  ['sex', 'nationalNumber'],
  ['contract'],
  ['startDate'],
];

/** Needed fields that neither a column nor a constant tells. */
export function missingFields({ columns, constants }: KeptColumns): Field[] {
  const told = new Set([...columns.map(({ field }) => field), ...Object.keys(constants)]);
  return needed.flatMap((fields) => {
    const [first] = fields;
    return first && !fields.some((field) => told.has(field)) ? [first] : [];
  });
}

function keptColumn(
  { rows }: Table,
  { headingRow }: ColumnMatching,
  { index, heading, field, confidence, unread }: MatchedColumn,
): KeptColumn {
  const samples: string[] = [];
  for (const { number, cells } of rows) {
    const text = cells[index]?.trim() ?? '';
    if (number <= (headingRow ?? 0) || text === '' || samples.includes(text)) continue;
    samples.push(shownSample(text));
    if (samples.length === shown.values) break;
  }
  return { index, heading, field, confidence, unread, samples };
}

/** A national number is not shown, whatever its column was taken for. */
function shownSample(text: string): string {
  const looksNational =
    /^[12]\d{4}/.test(text.replace(/\s/g, '')) && /\d{6}\s*(\d{2})?$/.test(text);
  return looksNational ? '••••••' : text.slice(0, shown.characters);
}
