import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, count, eq, sql, type SQL } from 'drizzle-orm';
import { account } from '../../account/table.ts';
import { declaration, declarationReceipt, type ReceiptRow } from '../table.ts';
import type { WantedReceipts } from './table.ts';

/** A receipt with whose it is. */
export interface Given {
  receipt: ReceiptRow;
  year: number;
  accountId: string;
  name: string;
  memberNumber: string;
  siret: string;
}

/** Receipts read at a time. */
const stretch = 500;

/** The latest receipt of each account for a year by name, as far as the actor may read it; those after one, some at a time. */
export function listGiven(
  tx: ActorTransaction,
  wanted: WantedReceipts,
  after?: Given,
): Promise<Given[]> {
  const following = after
    ? sql`(${account.name}, ${account.id}) > (${after.name}, ${after.accountId}::uuid)`
    : undefined;
  return tx
    .select({
      receipt: declarationReceipt,
      year: declaration.year,
      accountId: account.id,
      name: account.name,
      memberNumber: account.memberNumber,
      siret: account.siret,
    })
    .from(account)
    .innerJoin(declaration, eq(declaration.accountId, account.id))
    .innerJoin(declarationReceipt, latest)
    .where(and(wantedOnly(wanted), following))
    .orderBy(asc(account.name), asc(account.id))
    .limit(stretch);
}

/** How many there are. */
export async function countGiven(tx: ActorTransaction, wanted: WantedReceipts): Promise<number> {
  const [row] = await tx
    .select({ rows: count() })
    .from(account)
    .innerJoin(declaration, eq(declaration.accountId, account.id))
    .innerJoin(declarationReceipt, latest)
    .where(wantedOnly(wanted));
  return row?.rows ?? 0;
}

const latest = and(
  eq(declarationReceipt.declarationId, declaration.id),
  eq(declarationReceipt.version, declaration.receipts),
);

function wantedOnly({ accountIds, year }: WantedReceipts): SQL | undefined {
  return and(
    accountIds ? anyOf(declaration.accountId, accountIds) : undefined,
    eq(declaration.year, year),
  );
}
