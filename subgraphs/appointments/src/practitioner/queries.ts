import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { practitioner, type PractitionerRow } from './table.ts';

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
