import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { publishAll } from '@vigie/chassis/outbox';
import { asc, eq, gt } from 'drizzle-orm';
import { company } from '../company/table.ts';
import { memberAccount } from './table.ts';

/** Tells the other subgraphs how an account stands after a change. */
export async function announceAccount(tx: ActorTransaction, id: string): Promise<void> {
  await announceAccounts(tx, [id]);
}

/** The same for many accounts. */
export async function announceAccounts(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<void> {
  const rows = await tx
    .select({ account: memberAccount, siren: company.siren })
    .from(memberAccount)
    .innerJoin(company, eq(company.id, memberAccount.companyId))
    .where(anyOf(memberAccount.id, ids));
  if (rows.length !== ids.length) throw new Error('An account to be told is not there');
  await publishAll(
    tx,
    rows.map(({ account, siren }) => {
      const { id, version, companyId, siret, memberNumber, name, city, activityCode } = account;
      return {
        ...{ type: 'account.changed' as const, key: id, accountId: id },
        payload: {
          accountId: id,
          ...{ version, companyId, siren, siret, memberNumber, name, city, activityCode },
        },
      };
    }),
  );
}

/** The next accounts by identifier, as the others keep copies of them; for the rebuilding of copies. */
export async function readAccountsAfter(tx: ActorTransaction, after: string | null, limit: number) {
  const { id, version, companyId, siret, memberNumber, name, city, activityCode } = memberAccount;
  const { siren } = company;
  return tx
    .select({ id, version, companyId, siren, siret, memberNumber, name, city, activityCode })
    .from(memberAccount)
    .innerJoin(company, eq(company.id, memberAccount.companyId))
    .where(after === null ? undefined : gt(memberAccount.id, after))
    .orderBy(asc(memberAccount.id))
    .limit(limit);
}
