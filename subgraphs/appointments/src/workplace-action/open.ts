import { allows, allowsEverywhere, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { isHeldByOther, takenByOther } from '@vigie/chassis/assignment';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { ActionRefusal } from './refusal.ts';
import { after, type ActionState, type Step } from './state.ts';
import { workplaceAction, type WorkplaceActionRow } from './table.ts';

/** An action before a step, and where that leads. */
export interface Opened {
  row: WorkplaceActionRow;
  to: ActionState;
}

type Refused = { refusals: ActionRefusal[] };

/** An action that may take the step, locked; or why it stays as it is. What a colleague has is theirs to answer. */
export async function openAction(
  tx: ActorTransaction,
  caller: CallerActor,
  { id, version }: { id: string; version: number },
  step: Step,
): Promise<Opened | Refused> {
  const opened = await lockAction(tx, caller, id, step);
  if ('refusals' in opened) return opened;
  if (step !== 'WITHDRAW' && isHeldByOther(opened.row, caller)) return takenByOther;
  const current = opened.row.version === version;
  return current ? opened : refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** An action that the service may still answer, locked, whoever has it. */
export async function waitingAction(
  tx: ActorTransaction,
  id: string,
  caller: CallerActor,
): Promise<WorkplaceActionRow | Refused> {
  const opened = await lockAction(tx, caller, id, 'DECLINE');
  return 'refusals' in opened ? opened : opened.row;
}

async function lockAction(
  tx: ActorTransaction,
  caller: CallerActor,
  id: string,
  step: Step,
): Promise<Opened | Refused> {
  const own = isId(id) ? eq(workplaceAction.id, id) : undefined;
  const [seen] = own ? await tx.select().from(workplaceAction).where(own) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const right = step === 'WITHDRAW' ? asks(tx, seen.accountId) : plans(tx, caller);
  if (!(await right)) return refuse({ code: await whyClosed(tx, seen.accountId), field: null });
  const [row] = await tx.select().from(workplaceAction).where(own).for('update');
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const to = after(row.state, step);
  return to ? { row, to } : refuse({ code: 'ALREADY_SETTLED', field: 'id' });
}

const asks = (tx: ActorTransaction, accountId: string): Promise<boolean> =>
  allows(tx, accountId, 'visits:request');

/** The service answers, never the account that asks. */
export async function plans(tx: ActorTransaction, { kind }: CallerActor): Promise<boolean> {
  return kind === 'staff' && (await allowsEverywhere(tx, 'visits:manage'));
}
