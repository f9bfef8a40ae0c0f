import { allows, allowsEverywhere, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
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
  const mine = eq(replacement.id, id);
  const [seen] = isId(id) ? await tx.select().from(replacement).where(mine) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  if (!(await allows(tx, seen.accountId, 'visits:manage')))
    return refuse({ code: await whyClosed(tx, seen.accountId), field: null });
  const [row] = await tx.select().from(replacement).where(mine).for('update');
  if (row?.state !== 'PROPOSED') return refuse({ code: 'ALREADY_SETTLED', field: 'id' });
  return row.version === version ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** As {@link openReplacement}, for the service alone. */
export async function replacementToAnswer(
  tx: ActorTransaction,
  { kind }: CallerActor,
  input: { id: string; version: number },
): Promise<Opened> {
  const row = await openReplacement(tx, input);
  if ('refusals' in row) return row;
  const answers = kind === 'staff' && (await allowsEverywhere(tx, 'visits:manage'));
  return answers ? row : refuse({ code: 'MISSING_RIGHT', field: null });
}

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
