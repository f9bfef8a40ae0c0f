import { rowsOf, type CsvRow } from '@vigie/workforce/load/csv';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { batchesOf } from './batches.ts';
import { headingOf } from './columns.ts';
import { writeProgress, type Progress } from './progress.ts';
import { reasonOf } from './reasons.ts';
import type { RejectFile } from './rejects.ts';

/** What became of a row: taken, there already, or refused. */
export interface Verdict {
  known: boolean;
  refusals: readonly { code: string; field?: string | null; explanation?: string | null }[];
}

/** How one file is loaded. */
export interface LoadedFile {
  name: string;
  columns: Readonly<Record<string, string>>;
  /** Takes some rows, in transactions of its own; a verdict for each, in their order. */
  take(rows: readonly CsvRow[]): Promise<Verdict[]>;
}

/** What has become of the rows of a file so far. */
export interface Count {
  rows: number;
  loaded: number;
  known: number;
  rejected: number;
}

/** A load under way: its folder, how far it has come, and who hears of it. */
export interface Load {
  folder: string;
  progressPath: string;
  progress: Progress;
  rejects: RejectFile;
  tell(file: string, count: Count): void;
}

/** Loads a file batch by batch, from where the last load came to; one that is not there is none. */
export async function loadFile(load: Load, file: LoadedFile): Promise<Count> {
  const { folder, progress, rejects, tell } = load;
  const count: Count = { rows: 0, loaded: 0, known: 0, rejected: 0 };
  const path = join(folder, file.name);
  if (!existsSync(path)) return count;
  const done = progress.lines[file.name] ?? 0;
  for await (const batch of batchesOf(after(rowsOf(path), done))) {
    const verdicts = await file.take(batch);
    const refused = verdicts.flatMap(({ refusals }, index) =>
      refusals.map((refusal) => ({
        ...{ file: file.name, line: batch[index]!.line },
        ...{ column: headingOf(file.columns, refusal.field), reason: reasonOf(refusal) },
      })),
    );
    progress.rejects = rejects.append(refused);
    progress.lines[file.name] = batch.at(-1)!.line;
    writeProgress(load.progressPath, progress);
    count.rows += batch.length;
    count.known += verdicts.filter(({ known }) => known).length;
    count.rejected += verdicts.filter(({ refusals }) => refusals.length > 0).length;
    count.loaded = count.rows - count.known - count.rejected;
    tell(file.name, count);
  }
  return count;
}

async function* after(rows: AsyncIterable<CsvRow>, line: number): AsyncGenerator<CsvRow> {
  for await (const row of rows) if (row.line > line) yield row;
}
