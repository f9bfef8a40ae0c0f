import { anyOf } from '@vigie/chassis/any-of';
import { audit, auditAll } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { updateMany } from '@vigie/chassis/many';
import { searchable } from '@vigie/chassis/search';
import { readNow } from '@vigie/chassis/today';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { employee, employeeIdentity } from '../../employee/table.ts';
import { postOfTitle } from '../../job-post/commands.ts';
import { findJobPosts } from '../../job-post/queries.ts';
import type { JobContext } from '../../job-context.ts';
import { asAskedBy } from '../batch/caller.ts';
import { mayDeclareOn } from '../batch/standing.ts';
import { importRecord, type ImportRecord } from '../batch/table.ts';
import { readToday } from '../prepare/today.ts';
import type { OpenRow } from '../row/content.ts';
import { countRows } from '../row/queries.ts';
import { importRow, type RowRecord } from '../row/table.ts';
import { changeOf, type PostOfTitle } from './after.ts';
import { planRow, type FailedRow, type PlannedRow } from './plan-row.ts';
import { workInParts } from './part-job.ts';
import { sealBefore } from './snapshot.ts';
import { lockStates } from './state.ts';
import { writeStates } from './write-states.ts';

const task = 'apply-import';

/** Outcomes that change something. */
const applied: NonNullable<RowRecord['outcome']>[] = ['CREATE', 'UPDATE', 'LEAVE'];

/** Applies an import in the name of whoever asked for it. Repeated, it goes on with what is left. */
export async function applyImportRows(
  context: JobContext,
  { importId, accountId }: { importId: string; accountId: string },
): Promise<void> {
  const [record] = await context.database.as({ kind: 'job', task, accountId }, (tx) =>
    tx.select().from(importRecord).where(eq(importRecord.id, importId)),
  );
  if (record?.state !== 'APPLYING' || !record.appliedKind || !record.appliedBy) return;
  const posts = new Map<string, PostOfTitle>();
  const all = inArray(importRow.outcome, applied);
  await workInParts(context, record, {
    ...{ task, all, during: 'APPLYING', refused: 'FAILED' },
    actor: asAskedBy(record.appliedKind, record.appliedBy, task),
    waiting: sql`(${all} and ${importRow.state} = 'WAITING')`,
    work: (tx, rows) => applyRows(tx, context, record, rows, posts),
    end: (tx) => finish(tx, record),
  });
}

async function applyRows(
  tx: ActorTransaction,
  { dataKey }: JobContext,
  { id: importId, accountId }: ImportRecord,
  rows: readonly OpenRow[],
  posts: Map<string, PostOfTitle>,
): Promise<void> {
  const [now, today] = [await readNow(tx), await readToday(tx)];
  const ids = rows.flatMap(({ decision }) => decision?.person?.id ?? []);
  const states = await lockStates(tx, accountId, ids);
  const may = await mayDeclareOn(tx, accountId);
  const namesakes = await namesakesOf(tx, accountId, rows);
  const isNamesake = (facts: Named) => namesakes.has(nameOf(facts));
  const plans = rows.map((row) => planRow(row, states, { may, today, isNamesake }));
  const planned = plans.filter((plan): plan is PlannedRow => !('reason' in plan));
  const failed = plans.filter((plan): plan is FailedRow => 'reason' in plan);
  await namePosts(tx, accountId, planned, posts);
  const changes = planned.map((plan) => changeOf(plan, { accountId, now, today, posts }));
  await writeStates(tx, { accountId, importId, dataKey }, changes);
  await auditAll(
    tx,
    planned.map(({ action, decision, leftOn }, index) => ({
      ...{ action, accountId, targetId: changes[index]!.after.employment.id },
      details: {
        import: importId,
        ...(action === 'employee.closed' && leftOn !== null && { on: leftOn }),
        fields: decision.changes.map(({ field }) => field),
        profile: changes[index]!.decision.row.profile,
      },
    })),
  );
  const marks = [
    ...planned.map(({ row, before }, index) => ({
      ...{ id: row.record.id, state: 'DONE' as const, reason: null },
      employeeId: changes[index]!.after.employment.id,
      versionAfter: changes[index]!.after.employment.version,
      before: before && sealBefore(dataKey, row.record.id, before),
    })),
    ...failed.map(({ row, reason }) => ({
      ...{ id: row.record.id, state: 'FAILED' as const, reason },
      ...{ employeeId: row.record.employeeId, versionAfter: null, before: null },
    })),
  ];
  await asJobWithin(tx, { task, accountId }, () => updateMany(tx, importRow, 'id', marks));
}

type Named = { lastName: string; firstName: string; birthDate: string };

const nameOf = ({ lastName, firstName, birthDate }: Named): string =>
  `${searchable(lastName, firstName)} ${birthDate}`;

/** People of the account who were born on the days of those whom the rows declare. */
async function namesakesOf(
  tx: ActorTransaction,
  accountId: string,
  rows: readonly OpenRow[],
): Promise<Set<string>> {
  const born = rows.flatMap(({ decision }) =>
    decision?.person === null && decision.facts ? [decision.facts.birthDate] : [],
  );
  const days = [...new Set(born)];
  const found = await tx
    .select()
    .from(employeeIdentity)
    .where(
      and(
        eq(employeeIdentity.accountId, accountId),
        // As rows, made once: as an array they would be read as days again for each person of the account.
        sql`${employeeIdentity.birthDate} in (select day::date from unnest(${sql.param(days)}::text[]) as day)`,
      ),
    );
  const withdrawn = await tx
    .select({ id: employee.id })
    .from(employee)
    .where(
      and(
        anyOf(
          employee.id,
          found.map(({ employeeId }) => employeeId),
        ),
        isNotNull(employee.withdrawnAt),
      ),
    );
  const gone = new Set(withdrawn.map(({ id }) => id));
  return new Set(found.filter(({ employeeId }) => !gone.has(employeeId)).map(nameOf));
}

/** The posts that rows name, made where there is none; found once for the whole import. */
async function namePosts(
  tx: ActorTransaction,
  accountId: string,
  planned: readonly PlannedRow[],
  posts: Map<string, PostOfTitle>,
): Promise<void> {
  for (const { title } of planned) {
    if (!title || posts.has(title)) continue;
    const id = await postOfTitle(tx, accountId, title);
    const [post] = await findJobPosts(tx, [id]);
    posts.set(title, { id, situations: post?.situations ?? [] });
  }
}

async function finish(tx: ActorTransaction, { id, accountId }: ImportRecord): Promise<void> {
  const counts = await asJobWithin(tx, { task, accountId }, async () => {
    const counted = await countRows(tx, id);
    await tx
      .update(importRecord)
      .set({ state: 'APPLIED', counts: counted, finishedAt: sql`clock.now()` })
      .where(eq(importRecord.id, id));
    return counted;
  });
  const { done = 0, failed = 0 } = counts;
  await audit(tx, {
    ...{ action: 'import.applied', accountId, targetId: id },
    details: { done, failed },
  });
  await enqueue(tx, 'mail-import', { importId: id, accountId });
}
