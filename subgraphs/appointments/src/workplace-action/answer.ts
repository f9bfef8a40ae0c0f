import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import { tidy } from '@vigie/chassis/typed-text';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  DeclineWorkplaceActionInput,
  PlanWorkplaceActionInput,
} from '../generated/resolvers.ts';
import { openAction } from './open.ts';
import type { ActionRefusal } from './refusal.ts';
import { heldRefusals, plannedRefusals, textRefusals } from './rules.ts';
import { workplaceAction, type WorkplaceActionRow } from './table.ts';

type Reach = Pick<Context, 'database'>;
type Done = Promise<Outcome<{ id: string }, ActionRefusal>>;

/** Gives an action its day, or another one. */
export function planWorkplaceAction(
  reach: Reach,
  caller: CallerActor,
  input: PlanWorkplaceActionInput,
): Done {
  return giveDay(reach, caller, input, {
    ...{ mutation: 'planWorkplaceAction', step: 'PLAN', action: 'workplace-action.planned' },
    refusals: plannedRefusals,
  });
}

/** Notes that an action took place. */
export function holdWorkplaceAction(
  reach: Reach,
  caller: CallerActor,
  input: PlanWorkplaceActionInput,
): Done {
  return giveDay(reach, caller, input, {
    ...{ mutation: 'holdWorkplaceAction', step: 'HOLD', action: 'workplace-action.held' },
    refusals: heldRefusals,
  });
}

interface Dated {
  mutation: string;
  step: 'PLAN' | 'HOLD';
  /** As the journal names it. */
  action: string;
  refusals: typeof plannedRefusals;
}

function giveDay(
  { database }: Reach,
  caller: CallerActor,
  input: PlanWorkplaceActionInput,
  { mutation, step, action, refusals }: Dated,
): Done {
  return runCommand<{ id: string }, ActionRefusal>(
    database,
    caller,
    mutation,
    input,
    async (tx) => {
      const opened = await openAction(tx, caller, input, step);
      if ('refusals' in opened) return refuse(...opened.refusals);
      const { day, role } = input;
      const wrong = refusals(day, await readToday(tx));
      if (wrong.length > 0) return refuse(...wrong);
      await put(tx, opened.row, { state: opened.to, day, role });
      const { id, accountId } = opened.row;
      await audit(tx, { action, accountId, targetId: id, details: { day, role } });
      // Whoever asked was there when it took place.
      if (step === 'PLAN') await tellAsker(tx, opened.row, 'PLANNED');
      return { done: { id } };
    },
  );
}

/** Turns an action down, or gives up one that had a day. */
export function declineWorkplaceAction(
  { database }: Reach,
  caller: CallerActor,
  input: DeclineWorkplaceActionInput,
): Done {
  const reason = tidy(input.reason);
  return runCommand<{ id: string }, ActionRefusal>(
    database,
    caller,
    'declineWorkplaceAction',
    input,
    async (tx) => {
      const opened = await openAction(tx, caller, input, 'DECLINE');
      if ('refusals' in opened) return refuse(...opened.refusals);
      const unsaid = textRefusals(reason, 'reason');
      if (unsaid.length > 0) return refuse(...unsaid);
      await put(tx, opened.row, { state: opened.to, reason });
      const { id, accountId } = opened.row;
      await audit(tx, { action: 'workplace-action.declined', accountId, targetId: id });
      await tellAsker(tx, opened.row, 'DECLINED');
      return { done: { id } };
    },
  );
}

/** An answer, after which the action is nobody's: another day is another person's to give. */
async function put(
  tx: ActorTransaction,
  { id }: WorkplaceActionRow,
  values: Partial<WorkplaceActionRow>,
): Promise<void> {
  await tx
    .update(workplaceAction)
    .set({ ...values, assigneeId: null, takenAt: null })
    .where(eq(workplaceAction.id, id));
}

/** Has whoever asked told; nobody asked for an action of the service's own. */
async function tellAsker(
  tx: ActorTransaction,
  { id, accountId, askedBy }: WorkplaceActionRow,
  about: 'PLANNED' | 'DECLINED',
): Promise<void> {
  if (askedBy === null) return;
  await publish(tx, {
    ...{ type: 'workplace-action.answered', key: id, accountId },
    payload: { actionId: id, accountId, userId: askedBy, about },
  });
}
