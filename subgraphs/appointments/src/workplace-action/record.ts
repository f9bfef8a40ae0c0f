import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import type { Context } from '../context.ts';
import type { RecordWorkplaceActionInput } from '../generated/resolvers.ts';
import { plans } from './open.ts';
import type { ActionRefusal } from './refusal.ts';
import { heldRefusals } from './rules.ts';
import { workplaceAction } from './table.ts';

/** Notes an action that nobody asked for: planned for a day to come, held on one that is over. */
export function recordWorkplaceAction(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: RecordWorkplaceActionInput,
): Promise<Outcome<{ id: string }, ActionRefusal>> {
  const { accountId, kind, day, role } = input;
  return runCommand<{ id: string }, ActionRefusal>(
    database,
    caller,
    'recordWorkplaceAction',
    input,
    async (tx) => {
      const standing = isId(accountId)
        ? await standingOn(tx, accountId, 'account:read', 'visits:request')
        : 'unknown';
      if (standing === 'unknown') return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      if (!(await plans(tx, caller))) return refuse({ code: 'MISSING_RIGHT', field: null });
      if (standing === 'visible')
        return refuse({ code: await whyClosed(tx, accountId), field: null });
      const today = await readToday(tx);
      const state = day > today ? 'PLANNED' : 'HELD';
      const wrong = state === 'HELD' ? heldRefusals(day, today) : [];
      if (wrong.length > 0) return refuse(...wrong);
      const id = newId();
      await tx.insert(workplaceAction).values({ id, accountId, kind, state, day, role });
      await audit(tx, {
        ...{ action: 'workplace-action.recorded', accountId, targetId: id },
        details: { kind, day, role },
      });
      return { done: { id } };
    },
  );
}
