import type { CallerActor } from '@vigie/chassis/actor';
import { allowsEverywhere } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import { writingRefusals } from '../account/open.ts';
import type { RegistrationChangeRefusal } from '../generated/resolvers.ts';
import { registrationChange, type ChangeRow } from './table.ts';

/** A request that is not settled, locked; or why nothing can be done with it, a stale version last. */
export async function openChange(
  tx: ActorTransaction,
  input: { id: string; version: number },
): Promise<ChangeRow | { refusals: RegistrationChangeRefusal[] }> {
  const [seen] = isId(input.id)
    ? await tx.select().from(registrationChange).where(eq(registrationChange.id, input.id))
    : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const closed = await writingRefusals(tx, seen.accountId, 'id');
  if (closed.length > 0) return refuse(...closed);
  const [row] = await tx
    .select()
    .from(registrationChange)
    .where(eq(registrationChange.id, input.id))
    .for('update');
  if (!row || !isUnsettled(row)) return refuse({ code: 'ALREADY_DECIDED', field: 'id' });
  return row.version === input.version ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** True while the account may take it back and the service may decide. */
export const isUnsettled = ({ state }: Pick<ChangeRow, 'state'>): boolean =>
  state === 'AWAITING_PROOF' || state === 'OPEN';

/** The service decides, never the account that asks. */
export async function decidingRefusals(
  tx: ActorTransaction,
  { kind }: CallerActor,
): Promise<RegistrationChangeRefusal[]> {
  const decides = kind === 'staff' && (await allowsEverywhere(tx, 'account:write'));
  return decides ? [] : [{ code: 'MISSING_RIGHT', field: null }];
}
