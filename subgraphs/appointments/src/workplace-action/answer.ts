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
  { database }: Reach,
  caller: CallerActor,
  input: PlanWorkplaceActionInput,
): Done {
  return runCommand<{ id: string }, ActionRefusal>(
    database,
    caller,
    'planWorkplaceAction',
    input,
    async (tx) => {
      const opened = await openAction(tx, caller, input, 'PLAN');
      if ('refusals' in opened) return refuse(...opened.refusals);
      const wrong = plannedRefusals(input.day, await readToday(tx));
      if (wrong.length > 0) return refuse(...wrong);
      const { day, role } = input;
      await put(tx, opened.row, { state: opened.to, day, role });
      const { id, accountId } = opened.row;
      const details = { day, role };
      await audit(tx, { action: 'workplace-action.planned', accountId, targetId: id, details });
      await tellAsker(tx, opened.row, 'PLANNED');
      return { done: { id } };
    },
  );
}

/** Notes that an action took place. */
export function holdWorkplaceAction(
  { database }: Reach,
  caller: CallerActor,
  input: PlanWorkplaceActionInput,
): Done {
  return runCommand<{ id: string }, ActionRefusal>(
    database,
    caller,
    'holdWorkplaceAction',
    input,
    async (tx) => {
      const opened = await openAction(tx, caller, input, 'HOLD');
      if ('refusals' in opened) return refuse(...opened.refusals);
      const wrong = heldRefusals(input.day, await readToday(tx));
      if (wrong.length > 0) return refuse(...wrong);
      const { day, role } = input;
      await put(tx, opened.row, { state: opened.to, day, role });
      const { id, accountId } = opened.row;
      const details = { day, role };
      await audit(tx, { action: 'workplace-action.held', accountId, targetId: id, details });
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

async function put(
  tx: ActorTransaction,
  { id }: WorkplaceActionRow,
  values: Partial<WorkplaceActionRow>,
): Promise<void> {
  await tx.update(workplaceAction).set(values).where(eq(workplaceAction.id, id));
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
