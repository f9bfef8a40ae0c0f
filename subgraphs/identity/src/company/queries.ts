import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { company, type CompanyRow } from './table.ts';

export async function findCompanies(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(CompanyRow | null)[]> {
  const rows = await tx.select().from(company).where(anyOf(company.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}
