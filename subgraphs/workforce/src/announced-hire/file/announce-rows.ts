import { readNow } from '@vigie/chassis/today';
import { fields, type Field } from '../../import/columns/field.ts';
import { asAskedBy } from '../../import/batch/caller.ts';
import type { ImportRow } from '../../import/decide/row.ts';
import type { DropRow } from '../../import/drop/table.ts';
import { readToday } from '../../import/prepare/today.ts';
import type { JobContext } from '../../job-context.ts';
import { announceAll, type Sent } from '../announce.ts';
import type { AnnouncedLine } from '../line.ts';
import type { AnnouncementRow } from '../table.ts';
import { announcementOfRow } from './announcement.ts';
import { mostProblems, mostRows, type HireFileProblem, type HireFileReport } from './report.ts';

/** A file or declaration that somebody has sent. */
export interface Sending {
  drop: Pick<DropRow, 'subjectKind' | 'subjectId'>;
  source: AnnouncementRow['source'];
  /** Establishment of the page from which it was sent, for rows that name none. */
  siret: string | null;
}

/**
 * Announces the people of files in the name of whoever sent them, whose rights hold line by line. The same file again
 * announces nobody anew.
 */
export async function announceRows(
  { database, dataKey }: JobContext,
  { drop, source, siret }: Sending,
  rows: readonly ImportRow[],
  before: readonly HireFileProblem[] = [],
): Promise<HireFileReport> {
  const { subjectKind, subjectId } = drop;
  return database.as(asAskedBy(subjectKind, subjectId, 'announce-hires'), async (tx) => {
    const today = await readToday(tx);
    const way = { dataKey, today, now: await readNow(tx), senderId: subjectId, source };
    const problems = [...before];
    const [first] = rows;
    if (first && rows.length > mostRows) {
      problems.push({ file: first.place.file, line: null, code: 'TOO_MANY', field: null });
      return reportOf([], problems);
    }
    const sent: (Sent & { row: ImportRow })[] = [];
    for (const row of rows) {
      const read = announcementOfRow(row, siret, way);
      if ('sent' in read) sent.push({ ...read.sent, row });
      else problems.push(...read.problems.map((problem) => ({ ...placeOf(row), ...problem })));
    }
    const lines = await announceAll(tx, way, sent);
    problems.push(...lines.flatMap((line, index) => refusedIn(line, sent[index]?.row)));
    return reportOf(lines, problems);
  });
}

/** What a refused announcement says of its line. */
function refusedIn({ refusals }: AnnouncedLine, row: ImportRow | undefined): HireFileProblem[] {
  if (!row) return [];
  return refusals.map(({ code, field }) => ({
    ...placeOf(row),
    code: code === 'UNKNOWN_SIRET' || code === 'ALREADY_SETTLED' ? code : 'NOT_POSSIBLE',
    field: fields.find((each): each is Field => each === field) ?? null,
  }));
}

function reportOf(
  lines: readonly AnnouncedLine[],
  problems: readonly HireFileProblem[],
): HireFileReport {
  const count = (outcome: AnnouncedLine['outcome']) =>
    lines.filter((line) => line.outcome === outcome).length;
  return {
    announced: count('ANNOUNCED'),
    linked: count('LINKED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    withdrawn: count('WITHDRAWN'),
    problems: problems.slice(0, mostProblems),
    moreProblems: Math.max(0, problems.length - mostProblems),
  };
}

const placeOf = ({ place }: ImportRow) => ({ file: place.file, line: place.line });
