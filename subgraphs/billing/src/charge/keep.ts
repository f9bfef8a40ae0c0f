import { auditAll } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { charge, type ChargeFacts } from './table.ts';

/** Keeps what is to be invoiced. A fact that was charged already is left as it is, however often it is told. */
export async function keepCharges(
  tx: ActorTransaction,
  facts: readonly ChargeFacts[],
): Promise<string[]> {
  if (facts.length === 0) return [];
  const kept = await tx
    .insert(charge)
    .values(facts.map((each) => ({ id: newId(), ...each })))
    .onConflictDoNothing({ target: charge.source })
    .returning({ id: charge.id, accountId: charge.accountId, kind: charge.kind });
  await auditAll(
    tx,
    kept.map(({ id, accountId, kind }) => {
      return { action: 'charge.added', accountId, targetId: id, details: { kind } };
    }),
  );
  return kept.map(({ id }) => id);
}
