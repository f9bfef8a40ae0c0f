import type { CallerActor } from '@vigie/chassis/actor';
import { allowsEverywhere } from '@vigie/chassis/access';
import { isHeldByOther, takenByOther } from '@vigie/chassis/assignment';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import { writingRefusals } from '../account/open.ts';
import type { RegistrationChangeRefusal } from '../generated/resolvers.ts';
import { registrationChange, type ChangeRow } from './table.ts';

type Opened = ChangeRow | { refusals: RegistrationChangeRefusal[] };

/** A request that is not settled, locked; or why nothing can be done with it, a stale version last. */
export async function openChange(
  tx: ActorTransaction,
  input: { id: string; version: number },
): Promise<Opened> {
  const row = await lockChange(tx, input.id);
  if ('refusals' in row || row.version === input.version) return row;
  return refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** As {@link openChange}, to be decided: by the service alone, and by nobody while a colleague has it. */
export async function changeToDecide(
  tx: ActorTransaction,
  caller: CallerActor,
  input: { id: string; version: number },
): Promise<Opened> {
  const row = await openChange(tx, input);
  if ('refusals' in row) return row;
  const refusals = await decidingRefusals(tx, caller);
  if (refusals.length > 0) return refuse(...refusals);
  return isHeldByOther(row, caller) ? takenByOther : row;
}

/** A request that the service may still decide, locked, whoever has it. */
export async function waitingChange(
  tx: ActorTransaction,
  id: string,
  caller: CallerActor,
): Promise<Opened> {
  const row = await lockChange(tx, id);
  if ('refusals' in row) return row;
  const refusals = await decidingRefusals(tx, caller);
  return refusals.length > 0 ? refuse(...refusals) : row;
}

async function lockChange(tx: ActorTransaction, id: string): Promise<Opened> {
  const [seen] = isId(id)
    ? await tx.select().from(registrationChange).where(eq(registrationChange.id, id))
    : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const closed = await writingRefusals(tx, seen.accountId, 'id');
  if (closed.length > 0) return refuse(...closed);
  const [row] = await tx
    .select()
    .from(registrationChange)
    .where(eq(registrationChange.id, id))
    .for('update');
  return row && isUnsettled(row) ? row : refuse({ code: 'ALREADY_DECIDED', field: 'id' });
}

/** True while the account may take it back and the service may decide. */
export const isUnsettled = ({ state }: Pick<ChangeRow, 'state'>): boolean =>
  state === 'AWAITING_PROOF' || state === 'OPEN';

/** The service decides, never the account that asks. */
async function decidingRefusals(
  tx: ActorTransaction,
  { kind }: CallerActor,
): Promise<RegistrationChangeRefusal[]> {
  const decides = kind === 'staff' && (await allowsEverywhere(tx, 'account:write'));
  return decides ? [] : [{ code: 'MISSING_RIGHT', field: null }];
}
