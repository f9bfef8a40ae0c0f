import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { cleanText } from '../employee/facts.ts';
import type {
  BulkChangeRefusal,
  ChangeEmployeesInput,
  EmployeeSelection,
} from '../generated/resolvers.ts';
import { carryOut } from './carry-out.ts';
import { concernedBy } from './concerned.ts';
import { atOnce, bulkRefusals } from './rules.ts';
import { bulkChange, bulkChangeRow, type BulkChangeRow } from './table.ts';
import { whyNotTo } from './whither.ts';

/** How long after a change that is carried out at once a job looks whether it was (milliseconds). */
const lookAfter = 60_000;

/**
 * Notes who is concerned, then changes each by the command for one employee. Whoever comes onto the list afterwards is
 * not among them.
 */
export async function changeEmployees(
  context: Context,
  caller: CallerActor,
  input: ChangeEmployeesInput,
): Promise<Outcome<{ id: string }, BulkChangeRefusal>> {
  const { clock, database } = context;
  const jobTitle = cleanText(input.jobTitle);
  const outcome = await runCommand<{ id: string; total: number }, BulkChangeRefusal>(
    database,
    caller,
    'changeEmployees',
    input,
    async (tx) => {
      const refusals = bulkRefusals(input, jobTitle, clock.today());
      if (input.toAccountId) refusals.push(...(await whyNotTo(tx, input.toAccountId)));
      if (refusals.length > 0) return refuse(...refusals);
      const id = newId();
      const { kind: subjectKind, subjectId, sessionId } = caller;
      const leftOn = input.leftOn ?? null;
      const toAccountId = input.toAccountId ?? null;
      const kind = kindOf({ leftOn, toAccountId });
      const reason = input.reason ?? null;
      // Kept with the change: a job that runs after midnight still means the day on which it was asked for.
      const effectiveOn = leftOn ? null : (input.effectiveOn ?? clock.today());
      const asked = { kind, leftOn, reason, jobTitle, toAccountId, effectiveOn };
      await tx.insert(bulkChange).values({ id, subjectKind, subjectId, sessionId, ...asked });
      const counts = await insertRows(tx, id, input.selection, clock.today());
      const total = counts.reduce((sum, { rows }) => sum + rows, 0);
      if (total === 0) return refuse({ code: 'NOBODY', field: 'selection' });
      for (const { accountId, rows } of counts) {
        const details = { kind, employees: rows };
        await audit(tx, { action: 'employees.bulk-change', accountId, targetId: id, details });
      }
      const when =
        total > atOnce ? ({ awaited: true } as const) : { runAt: new Date(Date.now() + lookAfter) };
      await enqueue(tx, 'change-employees', { id }, { key: `change-employees ${id}`, ...when });
      return { done: { id, total } };
    },
  );
  if (isRefused(outcome)) return outcome;
  const { id, total } = outcome.done;
  if (total <= atOnce) await carryOut(context, id);
  return { done: { id } };
}

const kindOf = ({
  leftOn,
  toAccountId,
}: Pick<BulkChangeRow, 'leftOn' | 'toAccountId'>): BulkChangeRow['kind'] => {
  if (leftOn) return 'CLOSE';
  return toAccountId ? 'TRANSFER' : 'JOB_POST';
};

/** Writes who is concerned, in the order in which they are changed; how many of each account. */
async function insertRows(
  tx: ActorTransaction,
  id: string,
  selection: EmployeeSelection,
  today: CivilDate,
): Promise<{ accountId: string; rows: number }[]> {
  const rows = await tx.execute<{ accountId: string; rows: number }>(sql`
    with noted as (
      insert into ${bulkChangeRow} (bulk_change_id, position, employee_id, account_id, version)
      select ${id}::uuid, row_number() over (order by id), id, account_id, version
      from (${await concernedBy(tx, selection, today)}) as concerned
      returning account_id)
    select account_id as "accountId", count(*)::int as rows from noted group by account_id`);
  return [...rows];
}
