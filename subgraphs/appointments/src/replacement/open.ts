import { allows, allowsEverywhere, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { isHeldByOther, takenByOther } from '@vigie/chassis/assignment';
import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { ReplacementRefusal } from './refusal.ts';
import { after, type Ending } from './state.ts';
import { replacement, type ReplacementRow } from './table.ts';

type Opened = ReplacementRow | { refusals: ReplacementRefusal[] };

/** A proposal that nobody has answered, locked, for whoever manages the visits of its account; or why it stays. */
export async function openReplacement(
  tx: ActorTransaction,
  { id, version }: { id: string; version: number },
): Promise<Opened> {
  const row = await lockReplacement(tx, id);
  return 'refusals' in row || row.version === version ? row : staleVersion;
}

/** As {@link openReplacement}, for the service alone: never two people of it on one proposal. */
export async function replacementToAnswer(
  tx: ActorTransaction,
  caller: CallerActor,
  { id, version }: { id: string; version: number },
): Promise<Opened> {
  const row = await waitingReplacement(tx, id, caller);
  if ('refusals' in row) return row;
  if (isHeldByOther(row, caller)) return takenByOther;
  return row.version === version ? row : staleVersion;
}

/** A proposal that the service may still answer, locked, whoever has it. */
export async function waitingReplacement(
  tx: ActorTransaction,
  id: string,
  { kind }: CallerActor,
): Promise<Opened> {
  const row = await lockReplacement(tx, id);
  if ('refusals' in row) return row;
  const answers = kind === 'staff' && (await allowsEverywhere(tx, 'visits:manage'));
  return answers ? row : refuse({ code: 'MISSING_RIGHT', field: null });
}

async function lockReplacement(tx: ActorTransaction, id: string): Promise<Opened> {
  const mine = eq(replacement.id, id);
  const [seen] = isId(id) ? await tx.select().from(replacement).where(mine) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  if (!(await allows(tx, seen.accountId, 'visits:manage')))
    return refuse({ code: await whyClosed(tx, seen.accountId), field: null });
  const [row] = await tx.select().from(replacement).where(mine).for('update');
  return row?.state === 'PROPOSED' ? row : refuse({ code: 'ALREADY_SETTLED', field: 'id' });
}

const staleVersion = refuse<ReplacementRefusal>({ code: 'STALE_VERSION', field: 'version' });

const actions: Record<Ending, string> = {
  CONFIRM: 'replacement.confirmed',
  DECLINE: 'replacement.declined',
  WITHDRAW: 'replacement.withdrawn',
  LAPSE: 'replacement.lapsed',
};

/** Ends a proposal, with its trace beside the appointment. @throws for one that has ended */
export async function end(
  tx: ActorTransaction,
  { id, accountId, visitId, state }: ReplacementRow,
  ending: Ending,
  values: Partial<ReplacementRow> = {},
): Promise<void> {
  const next = after(state, ending);
  if (!next) throw new Error('A proposal that has ended does not end again');
  await tx
    .update(replacement)
    .set({ ...values, state: next })
    .where(eq(replacement.id, id));
  await audit(tx, { action: actions[ending], accountId, targetId: visitId });
}
