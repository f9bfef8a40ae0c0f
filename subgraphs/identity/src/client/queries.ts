import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';

/** A program as readers of the journal know it. */
export interface Program extends Record<string, unknown> {
  id: string;
  name: string;
}

export async function findPrograms(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(Program | null)[]> {
  const rows = await tx.execute<Program>(
    sql`select * from access.programs(${sql.param([...ids])}::uuid[])`,
  );
  return inOrderOf(ids, [...rows], (row) => row.id);
}
