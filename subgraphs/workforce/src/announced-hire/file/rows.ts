import type { CivilDate } from '@vigie/chassis/civil-date';
import { columnsOf, mappingOf, missingFields, tableOf } from '../../import/batch/columns.ts';
import { rowsOfTable } from '../../import/columns/table-rows.ts';
import type { ImportRow } from '../../import/decide/row.ts';
import { declaredIn } from '../../import/dispatch/declared.ts';
import { sentFiles } from '../../import/dispatch/sent-files.ts';
import { rowsOfDeclaration } from '../../import/dsn/to-rows.ts';
import type { TableUpload, Upload } from '../../import/reading/upload.ts';
import type { HireFileProblem } from './report.ts';

/** The lines of files that announce hires, and what of the files announces nobody. */
export interface HireRows {
  rows: ImportRow[];
  problems: HireFileProblem[];
}

/** Everybody whom the files announce: people of declarations of nature 10, and every row of a list. */
export function hireRows(uploads: readonly Upload[], today: CivilDate): HireRows {
  const found: HireRows = { rows: [], problems: [] };
  const { dsn } = sentFiles(uploads);
  const { declared } = declaredIn(dsn);
  for (const { file } of dsn) {
    const announcing = declared.filter(
      (each) => each.file === file && each.declaration.nature === 'HIRE_ANNOUNCEMENT',
    );
    if (announcing.length === 0) found.problems.push(problemOf(file, 'NO_ANNOUNCEMENT'));
    // Later declarations last: they have the last word on the same hire.
    const inOrder = announcing.toSorted((a, b) => a.declaration.order - b.declaration.order);
    for (const { declaration } of inOrder) {
      const { rows, setAside } = rowsOfDeclaration(file, declaration);
      found.rows.push(...rows);
      found.problems.push(
        ...setAside.map(({ line }) => ({ ...problemOf(file, 'NO_EMPLOYMENT'), line })),
      );
    }
  }
  for (const list of uploads.flatMap(listsOf)) addList(found, list, today);
  return found;
}

function addList({ rows, problems }: HireRows, list: TableUpload, today: CivilDate): void {
  const table = tableOf(list, null);
  const columns = columnsOf(list, table, null, today);
  const missing = missingFields(columns);
  // Without a needed column no row could be announced: one word on the file instead of one on each.
  if (missing.length > 0) {
    problems.push(...missing.map((field) => ({ ...problemOf(list.name, 'INCOMPLETE'), field })));
    return;
  }
  rows.push(...rowsOfTable(list.name, table, mappingOf(columns)).rows);
}

function listsOf(upload: Upload): TableUpload[] {
  const files = upload.kind === 'ZIP' ? upload.files.map((file) => file.upload) : [upload];
  return files.flatMap((file) => (!file || file.kind === 'DSN' ? [] : [file]));
}

function problemOf(file: string, code: HireFileProblem['code']): HireFileProblem {
  return { file, line: null, code, field: null };
}
