import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, desc, eq } from 'drizzle-orm';
import { cardEvent, checkout, type CheckoutRow } from './table.ts';

export async function findCheckouts(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(CheckoutRow | null)[]> {
  const rows = await tx.select().from(checkout).where(anyOf(checkout.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Attempts that somebody has to look into, the oldest first. */
export function listUnclear(tx: ActorTransaction, first: number): Promise<CheckoutRow[]> {
  return tx
    .select()
    .from(checkout)
    .where(eq(checkout.state, 'UNCLEAR'))
    .orderBy(asc(checkout.startedAt), asc(checkout.id))
    .limit(first);
}

/** What a provider said that came, where it was another amount than was asked for. */
export interface Told {
  checkoutId: string;
  /** Null in another currency. */
  cents: number | null;
  at: Date;
}

/** The last such word on each attempt. */
export async function findTold(
  tx: ActorTransaction,
  checkoutIds: readonly string[],
): Promise<(Told | null)[]> {
  const rows = await tx
    .selectDistinctOn([cardEvent.checkoutId], {
      checkoutId: cardEvent.checkoutId,
      cents: cardEvent.amountCents,
      at: cardEvent.receivedAt,
    })
    .from(cardEvent)
    .where(and(anyOf(cardEvent.checkoutId, checkoutIds), eq(cardEvent.outcome, 'MISMATCH')))
    .orderBy(cardEvent.checkoutId, desc(cardEvent.receivedAt));
  const told = rows.flatMap(({ checkoutId, ...word }) =>
    checkoutId ? [{ checkoutId, ...word }] : [],
  );
  return inOrderOf(checkoutIds, told, (row) => row.checkoutId);
}
