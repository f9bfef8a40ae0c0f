import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { publishAll } from '@vigie/chassis/outbox';
import { and, asc, eq, gt } from 'drizzle-orm';
import { company } from '../company/table.ts';
import { accountSuccession } from '../succession/table.ts';
import { memberAccount } from './table.ts';

/** The split that an account began with. */
const beginsIt = and(
  eq(accountSuccession.successorId, memberAccount.id),
  eq(accountSuccession.kind, 'SPLIT'),
);

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
    .select({
      account: memberAccount,
      siren: company.siren,
      splitFrom: accountSuccession.accountId,
    })
    .from(memberAccount)
    .innerJoin(company, eq(company.id, memberAccount.companyId))
    .leftJoin(accountSuccession, beginsIt)
    .where(anyOf(memberAccount.id, ids));
  if (rows.length !== ids.length) throw new Error('An account to be told is not there');
  await publishAll(
    tx,
    rows.map(({ account, siren, splitFrom }) => {
      const { id, version, companyId, siret, memberNumber, name, city, activityCode } = account;
      return {
        ...{ type: 'account.changed' as const, key: id, accountId: id },
        payload: {
          accountId: id,
          ...{
            version,
            companyId,
            siren,
            siret,
            memberNumber,
            name,
            city,
            activityCode,
            splitFrom,
          },
        },
      };
    }),
  );
}

/** The next accounts by identifier, as the others keep copies of them; for the rebuilding of copies. */
export async function readAccountsAfter(tx: ActorTransaction, after: string | null, limit: number) {
  const { id, version, companyId, siret, memberNumber, name, city, activityCode } = memberAccount;
  const { siren } = company;
  const splitFrom = accountSuccession.accountId;
  return tx
    .select({
      ...{ id, version, companyId, siren, siret, memberNumber, name, city, activityCode },
      splitFrom,
    })
    .from(memberAccount)
    .innerJoin(company, eq(company.id, memberAccount.companyId))
    .leftJoin(accountSuccession, beginsIt)
    .where(after === null ? undefined : gt(memberAccount.id, after))
    .orderBy(asc(memberAccount.id))
    .limit(limit);
}
