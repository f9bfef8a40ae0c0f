import { isRefused } from '@vigie/chassis/refusal';
import { readUpload } from '../reading/read-upload.ts';
import type { UploadLimits } from '../reading/limits.ts';
import { uploadLimits } from '../reading/limits.ts';
import type { UploadRefusal } from '../reading/refusal.ts';
import type { Table, Upload } from '../reading/upload.ts';

/** Reads what must be readable. */
export async function read(name: string, content: Buffer | string): Promise<Upload> {
  const outcome = await readUpload(name, Buffer.from(content));
  if (isRefused(outcome)) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.done;
}

/** The first table of a list or workbook. */
export async function readTable(name: string, content: Buffer | string): Promise<Table> {
  const upload = await read(name, content);
  if (upload.kind !== 'CSV' && upload.kind !== 'XLSX') throw new Error(upload.kind);
  return upload.tables[0]!;
}

/** Why a file is refused. */
export async function refusalOf(
  name: string,
  content: Buffer | string,
  limits: Partial<UploadLimits> = {},
): Promise<UploadRefusal> {
  const outcome = await readUpload(name, Buffer.from(content), { ...uploadLimits, ...limits });
  if (!isRefused(outcome)) throw new Error('The file was read');
  return outcome.refusals[0]!;
}

/** Texts of the cells, row by row. */
export const textsOf = (table: Table): string[][] => table.rows.map(({ cells }) => cells);
