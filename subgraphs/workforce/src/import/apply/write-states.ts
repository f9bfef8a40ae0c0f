import { anyOf } from '@vigie/chassis/any-of';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { insertMany, updateMany } from '@vigie/chassis/many';
import { sql } from 'drizzle-orm';
import { followEmployments } from '../../assignment/follow.ts';
import { settleAll } from '../../employee/settle.ts';
import { confidentialSituation, employee, employeeIdentity } from '../../employee/table.ts';
import type { Decision } from '../../follow-up/decide.ts';
import { keepNationalNumbers } from '../../national-number/commands.ts';
import { nationalNumber } from '../../national-number/table.ts';
import type { EmployeeState } from './state.ts';

/** An employee before and after, with the follow-up that the law then gives. */
export interface StateChange {
  /** Null for somebody new. */
  before: EmployeeState | null;
  after: EmployeeState;
  decision: Decision;
  /** National number to keep; false to forget the one on file. */
  number: string | false | null;
}

interface Where {
  accountId: string;
  importId: string;
  dataKey: Buffer;
}

/** Writes many changes of one account as single commands would: rows, follow-up, events. The journal is the caller's. */
export async function writeStates(
  tx: ActorTransaction,
  { accountId, importId, dataKey }: Where,
  changes: readonly StateChange[],
): Promise<void> {
  const decided = changes.map((change) => ({ ...change, after: withProfile(change) }));
  const created = decided.filter(({ before }) => before === null);
  const changed = decided.filter(({ before }) => before !== null);
  await insertMany(
    tx,
    employee,
    created.map(({ after }) => after.employment),
  );
  await insertMany(
    tx,
    employeeIdentity,
    created.map(({ after }) => after.identity),
  );
  await updateMany(
    tx,
    employee,
    'id',
    changed.map(({ after }) => after.employment),
  );
  await updateMany(
    tx,
    employeeIdentity,
    'employeeId',
    changed.map(({ after }) => after.identity),
  );
  await asJobWithin(tx, { task: 'write-import', accountId }, () => writeConfidential(tx, decided));
  await writeNumbers(tx, dataKey, accountId, decided);
  await followEmployments(
    tx,
    accountId,
    decided.map(({ before, after, decision }) => ({
      before: before?.employment ?? null,
      after: after.employment,
      today: decision.row.decidedOn,
    })),
  );
  await settleAll(
    tx,
    decided.map(({ after: { employment }, decision }) => ({ employment, decision })),
    { importId },
  );
}

function withProfile({ after, decision }: StateChange): EmployeeState {
  return { ...after, employment: { ...after.employment, profile: decision.row.profile } };
}

async function writeConfidential(
  tx: ActorTransaction,
  changes: readonly StateChange[],
): Promise<void> {
  const come = changes.flatMap(({ before, after }) => lacking(after, before));
  const gone = changes.flatMap(({ before, after }) => (before ? lacking(before, after) : []));
  if (gone.length > 0) {
    await tx.execute(sql`delete from ${confidentialSituation} c
      using jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) as g ("employeeId" uuid, code text)
      where c.employee_id = g."employeeId" and c.code = g.code`);
  }
  await insertMany(tx, confidentialSituation, come);
}

/** Confidential situations of one state that another has not. */
function lacking(one: EmployeeState, other: EmployeeState | null) {
  const { id: employeeId, accountId, startDate } = one.employment;
  return one.confidential
    .filter((code) => !other?.confidential.includes(code))
    .map((code) => ({ employeeId, accountId, code, since: startDate }));
}

async function writeNumbers(
  tx: ActorTransaction,
  dataKey: Buffer,
  accountId: string,
  changes: readonly StateChange[],
): Promise<void> {
  const kept = changes.flatMap(({ after, number }) =>
    typeof number === 'string' ? [{ employeeId: after.employment.id, accountId, number }] : [],
  );
  await keepNationalNumbers(tx, dataKey, kept);
  const forgotten = changes
    .filter(({ number }) => number === false)
    .map(({ after }) => after.employment.id);
  if (forgotten.length === 0) return;
  await asJobWithin(tx, { task: 'forget-national-number', accountId }, () =>
    tx.delete(nationalNumber).where(anyOf(nationalNumber.employeeId, forgotten)),
  );
}
