import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { publishSettled } from './publish.ts';
import { spreadRights } from './spread.ts';
import { mandate, type MandateRow } from './table.ts';

/** Writes what is entrusted from now on; rights and proof follow. A new last day is told anew. */
export async function changeGiven(
  tx: ActorTransaction,
  row: MandateRow,
  given: { parts: string[]; endsOn: CivilDate | null },
): Promise<void> {
  const moved = given.endsOn !== row.endsOn;
  const changed = await tx
    .update(mandate)
    .set({ ...given, version: row.version + 1, ...(moved && { endToldAt: null }) })
    .where(eq(mandate.id, row.id))
    .returning();
  const fields = [
    ...(given.parts.join() === row.parts.join() ? [] : ['parts']),
    ...(moved ? ['endsOn'] : []),
  ];
  await audit(tx, {
    ...{ action: 'mandate.changed', accountId: row.accountId, targetId: row.id },
    details: { fields, parts: given.parts },
  });
  await publishSettled(tx, changed);
  await spreadRights(tx, [row.accountId]);
}
