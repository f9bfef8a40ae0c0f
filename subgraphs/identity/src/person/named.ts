import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { PersonRow } from './table.ts';

/** A person as far as the actor may know them: their own row, or a name. */
export type KnownPerson = Pick<PersonRow, 'id' | 'firstName' | 'lastName'> & {
  email: string | null;
};

/** Names of people who share an account with the actor, and of the service's staff. */
export async function findNamed(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(KnownPerson | null)[]> {
  const rows = await tx.execute<{ id: string; first_name: string; last_name: string }>(
    sql`select * from access.named(${sql.param([...ids])}::uuid[])`,
  );
  const named = [...rows].map(({ id, first_name: firstName, last_name: lastName }) => ({
    ...{ id, firstName, lastName },
    email: null,
  }));
  return inOrderOf(ids, named, (row) => row.id);
}
