import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import { countChange } from '../employee/count-change.ts';
import { findEmployees, lockEmployee } from '../employee/queries.ts';
import { recordOf } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import { tellAll } from '../employee/settle.ts';
import { statusOn } from '../employee/status.ts';
import type { EmploymentRow } from '../employee/table.ts';
import type { GrantExemptionInput, WithdrawExemptionInput } from '../generated/resolvers.ts';
import { refusalsOf } from './rules.ts';
import { exemption } from './table.ts';

type Done = Outcome<{ id: string }, Refusal>;

/** Spares somebody hired the first visit: an earlier one counts in its place. The service alone knows whether it may. */
export function grantExemption(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: GrantExemptionInput,
): Promise<Done> {
  const today = clock.today();
  const { employeeId, visitKind, visitOn } = input;
  return runCommand<{ id: string }, Refusal>(
    ...([database, caller, 'grantExemption', input] as const),
    async (tx) => {
      const before = await openForService(tx, employeeId);
      if ('refusals' in before) return before;
      if (statusOn(today, before) === 'CLOSED') return refuse({ code: 'ALREADY_CLOSED' });
      const refusals = refusalsOf(await recordOf(tx, before), input, today);
      if (refusals.length > 0) return { refusals };
      const { accountId } = before;
      const granted = { visitKind, visitOn, grantedAt: sql`clock.now()` };
      await tx
        .insert(exemption)
        .values({ employeeId, accountId, ...granted })
        .onConflictDoUpdate({ target: exemption.employeeId, set: granted });
      await note(tx, before, 'employee.exemption-granted', visitOn, today);
      return { done: { id: employeeId } };
    },
  );
}

/** Takes an exemption back: the first visit is due again. */
export function withdrawExemption(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: WithdrawExemptionInput,
): Promise<Done> {
  return runCommand<{ id: string }, Refusal>(
    ...([database, caller, 'withdrawExemption', input] as const),
    async (tx) => {
      const before = await openForService(tx, input.employeeId);
      if ('refusals' in before) return before;
      const [gone] = await tx
        .delete(exemption)
        .where(eq(exemption.employeeId, before.id))
        .returning({ visitOn: exemption.visitOn });
      if (!gone) return refuse({ code: 'NOT_GRANTED' });
      await note(tx, before, 'employee.exemption-withdrawn', gone.visitOn, clock.today());
      return { done: { id: before.id } };
    },
  );
}

/** The employment, locked, for whoever manages the visits of the whole service. */
async function openForService(
  tx: ActorTransaction,
  employeeId: string,
): Promise<EmploymentRow | { refusals: Refusal[] }> {
  const [seen] = isId(employeeId) ? await findEmployees(tx, [employeeId]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'employeeId' });
  if (!(await allowsEverywhere(tx, 'visits:manage'))) return refuse({ code: 'MISSING_RIGHT' });
  const { accountId } = seen.employment;
  const locked = await asJobWithin(tx, { task: 'exempt', accountId }, () =>
    lockEmployee(tx, employeeId),
  );
  return locked ?? refuse({ code: 'NOT_FOUND', field: 'employeeId' });
}

async function note(
  tx: ActorTransaction,
  employment: EmploymentRow,
  action: string,
  on: CivilDate,
  today: CivilDate,
): Promise<void> {
  const { id, accountId } = employment;
  await asJobWithin(tx, { task: 'exempt', accountId }, () => countChange(tx, employment));
  await tellAll(tx, accountId, [id], today);
  await audit(tx, { action, accountId, targetId: id, details: { on } });
}
