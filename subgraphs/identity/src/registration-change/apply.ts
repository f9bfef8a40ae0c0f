import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { searchable } from '@vigie/chassis/search';
import { eq, sql } from 'drizzle-orm';
import { announceAccount } from '../account/announce.ts';
import { memberAccount } from '../account/table.ts';
import { findOrEnter } from '../company/enter.ts';
import { sirenOf } from './rules.ts';
import { registrationChange, type ChangeRow } from './table.ts';

/**
 * Gives an account the number that was confirmed; with another SIREN the account goes to that company, which is
 * entered where it is new. Employees, visits and documents stay with the account.
 */
export async function applyChange(tx: ActorTransaction, change: ChangeRow): Promise<void> {
  const { id, accountId, siret } = change;
  const [account] = await tx
    .select()
    .from(memberAccount)
    .where(eq(memberAccount.id, accountId))
    .for('update');
  if (!account) throw new Error('The account of a confirmed change is not there');
  const stays = sirenOf(siret) === sirenOf(change.previousSiret);
  const companyId = stays
    ? account.companyId
    : await findOrEnter(tx, { siret, name: change.companyName ?? '' });
  const { name, city, memberNumber } = account;
  await tx
    .update(memberAccount)
    .set({ siret, companyId, searchable: searchable(name, city, memberNumber, siret) })
    .where(eq(memberAccount.id, accountId));
  await tx
    .update(registrationChange)
    .set({ appliedAt: sql`clock.now()` })
    .where(eq(registrationChange.id, id));
  await announceAccount(tx, accountId);
  await audit(tx, {
    ...{ action: 'account.renumbered', accountId, targetId: accountId },
    details: { siret, previousSiret: change.previousSiret },
  });
}
