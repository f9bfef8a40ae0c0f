import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { ownershipOffer, type OfferRow } from './table.ts';

/** Neither answered nor taken back. */
export const isWaiting = and(isNull(ownershipOffer.acceptedAt), isNull(ownershipOffer.withdrawnAt));

/** The offer of each account that can still be accepted. */
export async function findOpenOffers(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(OfferRow | null)[]> {
  const rows = await tx
    .select()
    .from(ownershipOffer)
    .where(
      and(
        anyOf(ownershipOffer.accountId, accountIds),
        isWaiting,
        sql`${ownershipOffer.expiresAt} > clock.now()`,
      ),
    );
  const offers = new Map(rows.map((row) => [row.accountId, row]));
  return accountIds.map((id) => offers.get(id) ?? null);
}

/** The offer by its identifier, whatever became of it. */
export async function findOffer(tx: ActorTransaction, id: string): Promise<OfferRow | null> {
  const [row] = await tx.select().from(ownershipOffer).where(eq(ownershipOffer.id, id));
  return row ?? null;
}
