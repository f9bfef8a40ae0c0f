import { allowsEverywhere } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import { memberAccount, type AccountRow } from '../account/table.ts';
import type { MembershipRefusal } from '../generated/resolvers.ts';

/** Only whoever keeps the register for the whole service may change a membership. */
export async function registerRefusals(tx: ActorTransaction): Promise<MembershipRefusal[]> {
  const keeps = await allowsEverywhere(tx, 'members:manage');
  return keeps ? [] : [{ code: 'MISSING_RIGHT', field: null }];
}

/** An account whose membership is to change, locked; or why it may not, a stale version last. */
export async function openMember(
  tx: ActorTransaction,
  input: { id: string; version: number },
): Promise<AccountRow | { refusals: MembershipRefusal[] }> {
  const closed = await registerRefusals(tx);
  if (closed.length > 0) return refuse(...closed);
  const [row] = isId(input.id)
    ? await tx.select().from(memberAccount).where(eq(memberAccount.id, input.id)).for('update')
    : [];
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  return row.version === input.version ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}
