import { audit } from '@vigie/chassis/audit';
import type { CallerActor } from '@vigie/chassis/actor';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { CommandContext } from '../context.ts';
import { countChange } from '../employee/count-change.ts';
import { openForChange } from '../employee/open.ts';
import { recordOf } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import { tellAll } from '../employee/settle.ts';
import { statusOn } from '../employee/status.ts';
import type { EmploymentRow } from '../employee/table.ts';
import type { ChangeEmployeePostInput, WithdrawPostChangeInput } from '../generated/resolvers.ts';
import { idOfNamedPost } from '../job-post/named.ts';
import { withdrawAnnounced, writePeriods } from './commands.ts';
import { openSituations, putInForce, type Standing } from './force.ts';
import { aheadOf } from './periods.ts';
import { isAhead, planChange, type Plan } from './plan.ts';

/** Gives an employee another post from a day on: at once, for the past within limits, or when its day comes. */
export function changeEmployeePost(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: ChangeEmployeePostInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'changeEmployeePost',
    input,
    async (tx) => {
      const before = await openForChange(tx, input);
      if ('refusals' in before) return before;
      if (statusOn(today, before) === 'CLOSED') return refuse({ code: 'ALREADY_CLOSED' });
      const record = await recordOf(tx, before);
      const plan = await planChange(tx, record, input, today);
      if (plan.refusals.length > 0) return refuse(...plan.refusals);
      const { id, accountId } = before;
      const change = await withPost(tx, accountId, plan);
      if (isAhead(change, today)) {
        await announce(tx, change);
        await tellAll(tx, accountId, [id], today);
      } else {
        await putInForce(tx, accountId, [change], today, { action: 'employee.post-changed' });
      }
      return { done: { id } };
    },
  );
}

/** Takes back a change of post that lies ahead. */
export function withdrawPostChange(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: WithdrawPostChangeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'withdrawPostChange',
    input,
    async (tx) => {
      const before = await openForChange(tx, input);
      if ('refusals' in before) return before;
      const record = await recordOf(tx, before);
      const ahead = aheadOf(record.assignments);
      if (!ahead) return refuse({ code: 'NOTHING_ANNOUNCED', field: 'id' });
      await withdrawAnnounced(tx, [before.id]);
      await countChange(tx, before);
      await tellAll(tx, before.accountId, [before.id], today);
      await noteChange(tx, before, 'employee.post-change-withdrawn', ahead.fromDay);
      return { done: { id: before.id } };
    },
  );
}

/** The change with its post on file: a title that is new becomes one that carries nothing yet. */
async function withPost(
  tx: ActorTransaction,
  accountId: string,
  { standing, named }: Plan,
): Promise<Standing> {
  const id = await idOfNamedPost(tx, accountId, named);
  return {
    ...standing,
    post: id === null ? null : { id, situations: named.post?.situations ?? [] },
  };
}

/** Writes a change that lies ahead; an earlier announcement of the same person falls away. */
export async function announce(tx: ActorTransaction, change: Standing): Promise<void> {
  const { record, post, own, fromDay } = change;
  const { id: employeeId, accountId } = record.employment;
  const situations = openSituations(change);
  const jobPostId = post?.id ?? null;
  const period = { employeeId, accountId, jobPostId, ownSituations: own, situations, fromDay };
  await writePeriods(tx, [period], true);
  await countChange(tx, record.employment);
  await noteChange(tx, record.employment, 'employee.post-change-announced', fromDay);
}

function noteChange(
  tx: ActorTransaction,
  { id, accountId }: EmploymentRow,
  action: string,
  on: CivilDate,
): Promise<void> {
  return audit(tx, { action, accountId, targetId: id, details: { on } });
}
