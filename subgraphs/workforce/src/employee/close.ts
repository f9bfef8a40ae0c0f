import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import type { CloseEmployeeInput } from '../generated/resolvers.ts';
import { noteLeaving } from '../leaving/commands.ts';
import type { LeavingRow } from '../leaving/table.ts';
import { openForChange } from './open.ts';
import { recordOf } from './record.ts';
import type { Refusal } from './refusal.ts';
import { mayLeaveOn } from './rules.ts';
import { decideRecord, settle } from './settle.ts';
import { statusOn } from './status.ts';
import { employee, type EmploymentRow } from './table.ts';

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
      const refusals = leavingRefusals(before, input.leftOn, today);
      if (refusals.length > 0) return refuse(...refusals);
      await leave(tx, before, { leftOn: input.leftOn, reason: input.reason ?? null }, today);
      return { done: { id: before.id } };
    },
  );
}

/** What speaks against the leaving of somebody on that day. */
export function leavingRefusals(
  employment: Pick<EmploymentRow, 'startDate' | 'leftOn'>,
  leftOn: CivilDate,
  today: CivilDate,
): Refusal[] {
  if (statusOn(today, employment) === 'CLOSED') return [{ code: 'ALREADY_CLOSED', field: 'id' }];
  return mayLeaveOn(leftOn, employment.startDate, today)
    ? []
    : [{ code: 'INVALID_DATE', field: 'leftOn' }];
}

/** Notes the leaving of somebody whom a command holds locked: row, reason, decision, event, journal. */
export async function leave(
  tx: ActorTransaction,
  { id, accountId, version }: EmploymentRow,
  { leftOn, reason }: { leftOn: string; reason: LeavingRow['reason'] },
  today: string,
): Promise<void> {
  const [after] = await tx
    .update(employee)
    .set({ leftOn, version: version + 1, updatedAt: sql`clock.now()` })
    .where(eq(employee.id, id))
    .returning();
  if (!after) throw new Error('The employee was not written');
  await noteLeaving(tx, after, reason);
  await settle(tx, after, decideRecord(await recordOf(tx, after), today));
  const details = { fields: ['leftOn', ...(reason ? ['reason'] : [])], on: leftOn };
  await audit(tx, { action: 'employee.closed', accountId, targetId: id, details });
}
