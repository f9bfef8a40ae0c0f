import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { ownershipOffer, type OfferRow } from './table.ts';

/** Neither answered nor taken back. */
export const isWaiting = and(isNull(ownershipOffer.acceptedAt), isNull(ownershipOffer.withdrawnAt));

/** The offer of an account that can still be accepted. */
export async function findOpenOffer(
  tx: ActorTransaction,
  accountId: string,
): Promise<OfferRow | null> {
  const [row] = await tx
    .select()
    .from(ownershipOffer)
    .where(
      and(
        eq(ownershipOffer.accountId, accountId),
        isWaiting,
        sql`${ownershipOffer.expiresAt} > clock.now()`,
      ),
    );
  return row ?? null;
}

/** The offer by its identifier, whatever became of it. */
export async function findOffer(tx: ActorTransaction, id: string): Promise<OfferRow | null> {
  const [row] = await tx.select().from(ownershipOffer).where(eq(ownershipOffer.id, id));
  return row ?? null;
}
