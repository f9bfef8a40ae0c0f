import { requireEnding } from '../extension.ts';
import type { UploadLimits } from '../limits.ts';
import { UnreadableUpload } from '../refusal.ts';
import type { Table, TableUpload } from '../upload.ts';
import type { ZipEntry } from '../zip.ts';
import { readOutline } from './outline.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type WorkbookContext } from './sheet.ts';
import { readDateStyles } from './styles.ts';

/** Whether an archive is a document of an office program; which one is seen when it is read. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype');
}

/** Parts that are not read, and what they say that the file is. */
const others: readonly [part: RegExp, found: string][] = [
  [/^mimetype$/, 'ODS'],
  [/^xl\/workbook\.bin$/, 'XLSB'],
  [/^word\//, 'DOCX'],
  [/^ppt\//, 'PPTX'],
];

/**
 * Reads the sheets that a workbook shows.
 * @throws UnreadableUpload `MACROS`, `UNKNOWN_KIND` for another office document, `TOO_MANY_SHEETS`, `EMPTY`, and what
 * the parts themselves are refused for
 */
export async function readWorkbook(
  name: string,
  entries: readonly ZipEntry[],
  limits: UploadLimits,
): Promise<TableUpload> {
  refuseOthers(entries);
  requireEnding(name, 'XLSX');
  const parts = new Map(
    entries.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]),
  );
  const part = (path: string) => parts.get(path.replace(/^\//, '').toLowerCase());
  const outline = await readOutline(part);
  if (outline.sheets.length > limits.sheets) {
    throw new UnreadableUpload('TOO_MANY_SHEETS', { limit: limits.sheets });
  }
  const [texts, styles] = [part('xl/sharedStrings.xml'), part('xl/styles.xml')];
  const context: WorkbookContext = {
    epoch: outline.epoch,
    sharedStrings: texts ? await readSharedStrings(texts.open(), limits) : [],
    dateStyles: styles ? await readDateStyles(styles.open()) : [],
  };
  const tables: Table[] = [];
  for (const sheet of outline.sheets.filter(({ hidden }) => !hidden)) {
    const entry = part(sheet.path);
    if (!entry) throw new UnreadableUpload('BROKEN', { part: sheet.name });
    const table = await readSheet(sheet.name, entry.open(), context, limits);
    if (table.rows.length > 0) tables.push(table);
  }
  if (tables.length === 0) throw new UnreadableUpload('EMPTY');
  const hiddenSheets = outline.sheets.filter(({ hidden }) => hidden).map((sheet) => sheet.name);
  return { kind: 'XLSX', name, tables, hiddenSheets, text: null };
}

function refuseOthers(entries: readonly ZipEntry[]): void {
  if (entries.some(({ name }) => /(^|\/)vbaProject[^/]*\.bin$|^xl\/macrosheets\//i.test(name))) {
    throw new UnreadableUpload('MACROS');
  }
  for (const [part, found] of others) {
    if (entries.some(({ name }) => part.test(name))) {
      throw new UnreadableUpload('UNKNOWN_KIND', { found });
    }
  }
}
