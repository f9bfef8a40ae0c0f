import { allows, allowsEverywhere, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { isHeldByOther, takenByOther } from '@vigie/chassis/assignment';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { RequestRefusal } from './refusal.ts';
import { isOpen } from './state.ts';
import { visitRequest, type RequestRow } from './table.ts';

type Opened = RequestRow | { refusals: RequestRefusal[] };

/** A request that is not settled, locked, for whoever may ask for visits there; or why it stays as it is. */
export async function openRequest(
  tx: ActorTransaction,
  input: { id: string; version?: number },
): Promise<Opened> {
  const [seen] = isId(input.id)
    ? await tx.select().from(visitRequest).where(eq(visitRequest.id, input.id))
    : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  if (!(await allows(tx, seen.accountId, 'visits:request')))
    return refuse({ code: await whyClosed(tx, seen.accountId), field: null });
  const [row] = await tx
    .select()
    .from(visitRequest)
    .where(eq(visitRequest.id, input.id))
    .for('update');
  if (!row || !isOpen(row.state)) return refuse({ code: 'ALREADY_SETTLED', field: 'id' });
  const current = input.version === undefined || input.version === row.version;
  return current ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** As {@link openRequest}, for the service: never two people of it on one request. */
export async function requestToAnswer(
  tx: ActorTransaction,
  caller: CallerActor,
  input: { id: string; version: number },
): Promise<Opened> {
  const row = await openRequest(tx, input);
  if ('refusals' in row) {
    // Whoever was too late learns above all that a colleague has it.
    const held = row.refusals.some(({ code }) => code === 'STALE_VERSION')
      ? await openRequest(tx, { id: input.id })
      : row;
    return 'refusals' in held || !isHeldByOther(held, caller) ? row : takenByOther;
  }
  if (!(await answers(tx, caller))) return refuse({ code: 'MISSING_RIGHT', field: null });
  return isHeldByOther(row, caller) ? takenByOther : row;
}

/** The service answers, never the account that asks. */
export async function answers(tx: ActorTransaction, { kind }: CallerActor): Promise<boolean> {
  return kind === 'staff' && (await allowsEverywhere(tx, 'visits:manage'));
}
