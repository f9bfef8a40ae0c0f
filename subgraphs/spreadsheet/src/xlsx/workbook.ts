import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Sheet } from '../cell.ts';
import { inPieces } from '../pieces.ts';
import { sheetPath, workbookParts } from './parts.ts';
import { sheetXml } from './sheet.ts';

/**
 * A workbook, packed while its rows are read: of a hundred thousand rows a few hundred are in memory at a time. Libraries
 * that write workbooks want all rows first.
 */
export function workbookStream(sheets: readonly Sheet[]): Readable {
  const archive = new ZipFile();
  const output = archive.outputStream as Readable;
  // Half a workbook must not look like a whole one: what goes wrong while rows are read breaks the stream.
  const fail = (error: Error): void => void output.destroy(error);
  archive.on('error', fail);
  const titles = sheets.map(({ title }) => title);
  for (const [path, xml] of Object.entries(workbookParts(titles))) {
    archive.addBuffer(Buffer.from(xml), path);
  }
  for (const [index, sheet] of sheets.entries()) {
    const rows = Readable.from(inPieces(sheetXml(sheet)), { objectMode: false });
    archive.addReadStream(rows.on('error', fail), sheetPath(index + 1));
  }
  archive.end();
  return output;
}
