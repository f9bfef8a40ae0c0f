import { findAccounts } from '../../account/queries.ts';
import type { DropRow } from '../../import/drop/table.ts';
import { readToday } from '../../import/prepare/today.ts';
import type { Upload } from '../../import/reading/upload.ts';
import type { JobContext } from '../../job-context.ts';
import { announceRows } from './announce-rows.ts';
import type { HireFileReport } from './report.ts';
import { hireRows } from './rows.ts';

/** Reads files that were sent to announce hires, and announces whom they tell of. */
export async function announceFiles(
  context: JobContext,
  drop: DropRow,
  uploads: readonly Upload[],
): Promise<HireFileReport> {
  const { accountId } = drop;
  const job = { kind: 'job', task: 'read-hires' } as const;
  const [today, siret] = await context.database.as(job, async (tx) => [
    await readToday(tx),
    accountId === null ? null : ((await findAccounts(tx, [accountId]))[0]?.siret ?? null),
  ]);
  const { rows, problems } = hireRows(uploads, today);
  const isDsn = uploads.some(({ kind }) => kind === 'DSN');
  return announceRows(context, { drop, source: isDsn ? 'DSN' : 'FILE', siret }, rows, problems);
}
