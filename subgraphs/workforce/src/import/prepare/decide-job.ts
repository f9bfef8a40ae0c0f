import { fingerprint } from '@vigie/chassis/secret';
import { newId } from '@vigie/chassis/ids';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { findAccounts } from '../../account/queries.ts';
import type { JobContext } from '../../job-context.ts';
import { asAskedBy } from '../batch/caller.ts';
import { openProgress } from '../batch/progress.ts';
import { mayDeclareOn } from '../batch/standing.ts';
import { importRecord, type ImportRecord } from '../batch/table.ts';
import { seal } from '../row/content.ts';
import { countRows, openRows } from '../row/queries.ts';
import { importRow } from '../row/table.ts';
import { insertRows, updateRows } from '../row/write.ts';
import { decideRows, type DecidedRow } from './decide-rows.ts';
import { peopleOf } from './people.ts';
import { readToday } from './today.ts';

/** More rows than any import has: all of them. */
const all = 1_000_000;

/** Rows that one statement writes. */
const part = 500;

/**
 * Decides all rows of an import against the people of the account as they are now, and writes those that come to
 * something else than before. Repeated, it writes nothing.
 */
export async function decideImportRows(
  context: JobContext,
  { importId, accountId }: { importId: string; accountId: string },
): Promise<void> {
  const { database, dataKey } = context;
  const job = { kind: 'job', task: 'decide-import', accountId } as const;
  const record = await database.as(job, (tx) => lockedImport(tx, importId));
  if (!record) return;
  const may = await database.as(asAskedBy(record.subjectKind, record.subjectId, job.task), (tx) =>
    mayDeclareOn(tx, accountId),
  );
  const { open, people, siret, today } = await database.as(job, async (tx) => ({
    open: await openRows(tx, dataKey, eq(importRow.importId, importId), all),
    people: await peopleOf(tx, accountId, may.confide),
    siret: (await findAccounts(tx, [accountId]))[0]?.siret ?? null,
    today: await readToday(tx),
  }));
  const progress = openProgress(database, importId, open.length);
  try {
    const { rules } = record;
    const fingerprintOf = (number: string) => fingerprint(dataKey, number);
    const settings = { today, rules, siret, may, mayConfide: may.confide, fingerprintOf };
    const { rows, effects } = await decideRows(open, people, settings, progress);
    await database.as(job, async (tx) => {
      if (!(await lockedImport(tx, importId))) return;
      await writeRows(tx, dataKey, { importId, accountId, today }, rows);
      await dropAbsent(tx, importId, rows);
      const isCurrent = (await revisionsOf(tx, importId, rows)) === sumOfRevisions(rows);
      await tx
        .update(importRecord)
        .set({
          // A correction that came meanwhile has asked for another decision.
          state: isCurrent ? 'READY' : 'DECIDING',
          counts: await countRows(tx, importId),
          effects: await effects.sum(tx, accountId),
        })
        .where(eq(importRecord.id, importId));
    });
  } finally {
    await progress.end();
  }
}

/** The import, locked, while its rows may still come to something else. */
async function lockedImport(tx: ActorTransaction, id: string): Promise<ImportRecord | null> {
  const [row] = await tx.select().from(importRecord).where(eq(importRecord.id, id)).for('update');
  return row?.state === 'DECIDING' || row?.state === 'READY' ? row : null;
}

async function writeRows(
  tx: ActorTransaction,
  dataKey: Buffer,
  { importId, accountId, today }: { importId: string; accountId: string; today: string },
  rows: readonly DecidedRow[],
): Promise<void> {
  const changed = rows.filter(isChanged).map(({ before, key, content }, index) => {
    const id = before?.record.id ?? newId();
    return {
      ...{ id, key, outcome: content.decision.outcome },
      isNew: before === null,
      revision: before?.record.revision ?? 1,
      // People whom the source does not name come last.
      position: before?.record.position ?? all + index,
      employeeId: content.decision.person?.id ?? null,
      sealed: seal(dataKey, id, content, today),
    };
  });
  const added = changed.filter(({ isNew }) => isNew);
  const known = changed.filter(({ isNew }) => !isNew);
  for (let start = 0; start < added.length; start += part) {
    await insertRows(tx, { importId, accountId }, added.slice(start, start + part));
  }
  for (let start = 0; start < known.length; start += part) {
    await updateRows(tx, accountId, known.slice(start, start + part));
  }
}

function isChanged({ before, content }: DecidedRow): boolean {
  if (!before) return true;
  const { record: _, isHidden: _hidden, ...old } = before;
  return JSON.stringify(old) !== JSON.stringify(content);
}

/** People whom the source names now, or who are no longer to be named. */
async function dropAbsent(
  tx: ActorTransaction,
  importId: string,
  rows: readonly DecidedRow[],
): Promise<void> {
  const keys = rows.filter(({ content }) => content.row === null).map(({ key }) => key);
  await tx.execute(sql`delete from ${importRow} where import_id = ${importId}
    and key like 'absent:%' and key <> all(${sql.param(keys)}::text[])`);
}

async function revisionsOf(
  tx: ActorTransaction,
  importId: string,
  rows: readonly DecidedRow[],
): Promise<number> {
  const keys = rows.flatMap(({ before }) => (before ? [before.record.key] : []));
  const [row] = await tx.execute<{ sum: number }>(sql`
    select coalesce(sum(revision), 0)::int as sum from ${importRow}
    where import_id = ${importId} and key = any(${sql.param(keys)}::text[])`);
  return row?.sum ?? 0;
}

function sumOfRevisions(rows: readonly DecidedRow[]): number {
  return rows.reduce((sum, { before }) => sum + (before?.record.revision ?? 0), 0);
}
