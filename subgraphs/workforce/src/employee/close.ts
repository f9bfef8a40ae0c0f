import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import type { CloseEmployeeInput, ReopenEmployeeInput } from '../generated/resolvers.ts';
import { findConfidentialSituations, findEmployees } from './queries.ts';
import type { Refusal } from './refusal.ts';
import { mayLeaveOn, mayReturnOn } from './rules.ts';
import { decisionFor, settle } from './settle.ts';
import { statusOn } from './status.ts';
import { employee, type EmploymentRow } from './table.ts';
import { openForChange } from './update.ts';

/** Takes an employee who left out of the workforce; a leaving that lies ahead may be given another day. */
export function closeEmployee(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: CloseEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'closeEmployee',
    input,
    async (tx) => {
      const before = await openForChange(tx, input);
      if ('refusals' in before) return before;
      if (statusOn(today, before) === 'CLOSED') {
        return refuse({ code: 'ALREADY_CLOSED', field: 'id' });
      }
      if (!mayLeaveOn(input.leftOn, before.startDate, today)) {
        return refuse({ code: 'INVALID_DATE', field: 'leftOn' });
      }
      return change(tx, before, { leftOn: input.leftOn }, 'employee.closed', today);
    },
  );
}

/**
 * Brings a closed employee back: a new employment begins for the law, with its first visit. With the first day on file
 * the closing is withdrawn instead, and everything stands as before it.
 */
export function reopenEmployee(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: ReopenEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'reopenEmployee',
    input,
    async (tx) => {
      const before = await openForChange(tx, input);
      return 'refusals' in before ? before : bringBack(tx, before, input.startDate, today);
    },
  );
}

/** Brings somebody back inside a command; nothing is written when something speaks against it. */
export async function bringBack(
  tx: ActorTransaction,
  before: EmploymentRow,
  backOn: CivilDate,
  today: CivilDate,
): Promise<Outcome<{ id: string }, Refusal>> {
  const { startDate, leftOn } = before;
  if (leftOn === null) return refuse({ code: 'NOT_CLOSED', field: 'id' });
  if (!mayReturnOn(backOn, { startDate, leftOn }, today)) {
    return refuse({ code: 'INVALID_DATE', field: 'startDate' });
  }
  const withdrawn = backOn === startDate;
  const dates = withdrawn ? { leftOn: null } : { leftOn: null, endDate: null, startDate: backOn };
  return change(tx, before, dates, 'employee.reopened', today);
}

async function change(
  tx: ActorTransaction,
  before: EmploymentRow,
  dates: Partial<Pick<EmploymentRow, 'leftOn' | 'endDate' | 'startDate'>>,
  action: string,
  today: CivilDate,
): Promise<{ done: { id: string } }> {
  const { id, accountId } = before;
  const [after] = await tx
    .update(employee)
    .set({ ...dates, version: before.version + 1, updatedAt: sql`clock.now()` })
    .where(eq(employee.id, id))
    .returning();
  if (!after) throw new Error('The employee was not written');
  const decision = await asJobWithin(tx, { task: 'decide-follow-up', accountId }, async () => {
    const [row] = await findEmployees(tx, [id]);
    const [confidential = []] = await findConfidentialSituations(tx, [id]);
    if (!row?.identity) throw new Error('An employment without identity');
    return decisionFor(
      { ...row.identity, ...after },
      [...after.situations, ...confidential],
      today,
    );
  });
  await settle(tx, after, decision);
  await audit(tx, { action, accountId, targetId: id, details: { fields: Object.keys(dates) } });
  return { done: { id } };
}
