import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { asc } from 'drizzle-orm';
import { practitioner, type PractitionerRow } from './table.ts';

/** Every professional of the service, by name. */
export async function listPractitioners(tx: ActorTransaction): Promise<PractitionerRow[]> {
  return tx.select().from(practitioner).orderBy(asc(practitioner.name), asc(practitioner.id));
}

export async function findPractitioners(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(PractitionerRow | null)[]> {
  const rows = await tx
    .select()
    .from(practitioner)
    .where(anyOf(practitioner.id, ids.filter(isId)));
  return inOrderOf(ids, rows, (row) => row.id);
}
