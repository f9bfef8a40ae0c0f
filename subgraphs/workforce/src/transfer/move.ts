import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { withdrawAnnounced } from '../assignment/commands.ts';
import { putInForce, type Standing } from '../assignment/force.ts';
import { currentOf } from '../assignment/periods.ts';
import { ownAfter } from '../assignment/situations.ts';
import type { OwnSituation } from '../assignment/table.ts';
import { recordOf, type EmployeeRecord } from '../employee/record.ts';
import { postOfTitle } from '../job-post/commands.ts';
import { findJobPosts } from '../job-post/queries.ts';
import type { JobPostRow } from '../job-post/table.ts';
import { transfer, type TransferRow } from './table.ts';

/** Every table with rows of an employee and the account that they belong to; a test finds those that are missing. */
export const movingTables = [
  'employee_identity',
  'confidential_situation',
  'national_number',
  'follow_up',
  'assignment',
  'leaving',
  'visit',
  'visit_change',
  'absence',
  'several_employers',
  'erasure',
  'certificate',
  'exemption',
] as const;

/** Tables whose rows belong to one of those, and by which column. */
export const movingParts = [
  { table: 'confidential_ground', parent: 'follow_up', column: 'follow_up_id' },
  { table: 'absence_cause', parent: 'absence', column: 'absence_id' },
  { table: 'return_visit_request', parent: 'absence', column: 'absence_id' },
] as const;

/** Takes all rows of an employee along to another account. Rights on both were checked by the command. */
export function moveRows(
  tx: ActorTransaction,
  employeeId: string,
  toAccountId: string,
): Promise<void> {
  return asJobWithin(tx, { task: 'transfer-employee' }, async () => {
    await tx.execute(
      sql`update workforce.employee set account_id = ${toAccountId} where id = ${employeeId}`,
    );
    for (const table of movingTables) {
      await tx.execute(sql`update workforce.${sql.identifier(table)} set account_id = ${toAccountId}
        where employee_id = ${employeeId}`);
    }
    for (const { table, parent, column } of movingParts) {
      await tx.execute(sql`update workforce.${sql.identifier(table)} part set account_id = ${toAccountId}
        from workforce.${sql.identifier(parent)} whole
        where whole.id = part.${sql.identifier(column)} and whole.employee_id = ${employeeId}`);
    }
  });
}

/** Carries a move out: everything of the person goes along, on a post of the other account from the day of the move. */
export async function carryOut(
  tx: ActorTransaction,
  row: TransferRow,
  today: CivilDate,
): Promise<void> {
  const { employeeId: id, accountId: from, toAccountId: to, onDay } = row;
  const before = await recordOf(tx, { id, accountId: from });
  const current = currentOf(before.assignments);
  await asJobWithin(tx, { task: 'transfer-employee', accountId: from }, () =>
    withdrawAnnounced(tx, [id]),
  );
  await moveRows(tx, id, to);
  const post = await postThere(tx, row, before.post);
  const own = ownThere(before, post, row.jobTitle === null);
  const record = await recordOf(tx, { id, accountId: to });
  const standing: Standing = { record, post, own, fromDay: onDay, begins: true };
  await putInForce(tx, to, [standing], today, { action: 'employee.arrived' });
  await tx
    .update(transfer)
    .set({
      movedAt: sql`clock.now()`,
      fromPostId: before.employment.jobPostId,
      fromOwn: current?.ownSituations ?? [],
      replaced: current?.fromDay === onDay,
    })
    .where(eq(transfer.id, row.id));
  await audit(tx, { action: 'employee.transferred', accountId: from, targetId: id });
}

/** The post asked for there; else one like the post held, which is made with its situations where it is missing. */
async function postThere(
  tx: ActorTransaction,
  { toAccountId, jobTitle }: TransferRow,
  held: JobPostRow | null,
): Promise<JobPostRow | null> {
  const title = jobTitle ?? held?.title ?? null;
  if (title === null) return null;
  const situations = jobTitle === null ? (held?.situations ?? []) : [];
  const id = await postOfTitle(tx, toAccountId, title, situations);
  return asJobWithin(tx, { task: 'transfer-employee', accountId: toAccountId }, async () => {
    const [post] = await findJobPosts(tx, [id]);
    return post ?? null;
  });
}

/**
 * The person's own situations on the other post. On a post like the one held nothing falls away: what that post does
 * not carry there becomes the person's own.
 */
function ownThere(
  { employment, assignments }: EmployeeRecord,
  post: JobPostRow | null,
  alike: boolean,
): OwnSituation[] {
  const before = currentOf(assignments)?.ownSituations ?? [];
  const ticked = alike ? employment.situations : null;
  return ownAfter(post?.situations ?? [], before, { ticked, removed: null });
}
