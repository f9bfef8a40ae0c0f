import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { PaymentStanding } from '../generated/resolvers.ts';
import { findLogo } from '../logo/queries.ts';
import type { Parties } from '../invoice/parties.ts';
import { invoice, standing } from '../invoice/table.ts';

/** Whether each account has paid what was due before today; null where the actor may not read its invoices. */
export async function findStandings(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(PaymentStanding | null)[]> {
  const rows = await tx.execute<{ accountId: string; standing: PaymentStanding | null }>(sql`
    select account as "accountId", case
        when not ((select access.everywhere('invoices:read'))
          or account = any(array(select access.members('invoices:read')))) then null
        when exists (select from ${invoice} join ${standing} on ${standing.invoiceId} = ${invoice.id}
          where ${invoice.accountId} = account and ${standing.remainingCents} > 0
            and ${invoice.dueOn} < (select clock.today())) then 'OVERDUE'
        when exists (select from ${invoice} where ${invoice.accountId} = account
          and ${invoice.parties} is not null) then 'UP_TO_DATE'
        else 'NEVER_INVOICED' end as standing
    from unnest(${sql.param([...accountIds])}::uuid[]) as account`);
  return inOrderOf(accountIds, [...rows], (row) => row.accountId).map(
    (row) => row?.standing ?? null,
  );
}

/** Who invoiced an account last, and whom, under which logo. */
export interface LastIssue {
  parties: Parties;
  /** A data URL; null where the service had none. */
  logo: string | null;
}

export async function findLastIssue(
  tx: ActorTransaction,
  accountId: string,
): Promise<LastIssue | null> {
  const [row] = await tx
    .select({ parties: invoice.parties, logo: invoice.logo })
    .from(invoice)
    .where(and(eq(invoice.accountId, accountId), isNotNull(invoice.parties)))
    .orderBy(desc(invoice.issuedOn), desc(invoice.id))
    .limit(1);
  return row?.parties ? { parties: row.parties, logo: await findLogo(tx, row.logo) } : null;
}
