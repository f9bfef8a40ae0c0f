import { allows, allowsEverywhere, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
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

/** An action that may take the step, locked; or why it stays as it is. */
export async function openAction(
  tx: ActorTransaction,
  caller: CallerActor,
  { id, version }: { id: string; version: number },
  step: Step,
): Promise<Opened | { refusals: ActionRefusal[] }> {
  const own = isId(id) ? eq(workplaceAction.id, id) : undefined;
  const [seen] = own ? await tx.select().from(workplaceAction).where(own) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const right = step === 'WITHDRAW' ? asks(tx, seen.accountId) : plans(tx, caller);
  if (!(await right)) return refuse({ code: await whyClosed(tx, seen.accountId), field: null });
  const [row] = await tx.select().from(workplaceAction).where(own).for('update');
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const to = after(row.state, step);
  if (!to) return refuse({ code: 'ALREADY_SETTLED', field: 'id' });
  return row.version === version
    ? { row, to }
    : refuse({ code: 'STALE_VERSION', field: 'version' });
}

const asks = (tx: ActorTransaction, accountId: string): Promise<boolean> =>
  allows(tx, accountId, 'visits:request');

/** The service answers, never the account that asks. */
export async function plans(tx: ActorTransaction, { kind }: CallerActor): Promise<boolean> {
  return kind === 'staff' && (await allowsEverywhere(tx, 'visits:manage'));
}
