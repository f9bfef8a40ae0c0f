import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq } from 'drizzle-orm';
import { account } from '../../account/table.ts';
import { declaration, declarationReceipt, type ReceiptRow } from '../table.ts';
import type { WantedReceipts } from './table.ts';

/** A receipt with whose it is. */
export interface Given {
  receipt: ReceiptRow;
  year: number;
  name: string;
  memberNumber: string;
  siret: string;
}

/** The latest receipt of each account for a year, as far as the actor may read it. */
export function listGiven(
  tx: ActorTransaction,
  { accountIds, year }: WantedReceipts,
): Promise<Given[]> {
  return tx
    .select({
      receipt: declarationReceipt,
      year: declaration.year,
      name: account.name,
      memberNumber: account.memberNumber,
      siret: account.siret,
    })
    .from(declarationReceipt)
    .innerJoin(
      declaration,
      and(
        eq(declaration.id, declarationReceipt.declarationId),
        eq(declaration.receipts, declarationReceipt.version),
      ),
    )
    .innerJoin(account, eq(account.id, declaration.accountId))
    .where(and(anyOf(declaration.accountId, accountIds), eq(declaration.year, year)))
    .orderBy(asc(account.memberNumber));
}
