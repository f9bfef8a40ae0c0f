import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { PersonRow } from './table.ts';

/** A person as far as the actor may know them: their own row, or a name. */
export type KnownPerson = Pick<PersonRow, 'id' | 'firstName' | 'lastName'> & {
  email: string | null;
  /** Name of the accounting firm. */
  firm?: string | null;
};

interface Named extends Record<string, unknown> {
  id: string;
  first_name: string;
  last_name: string;
  firm: string | null;
}

/** Names of people who share an account with the actor, and of the service's staff. */
export async function findNamed(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(KnownPerson | null)[]> {
  const rows = await tx.execute<Named>(
    sql`select * from access.named(${sql.param([...ids])}::uuid[])`,
  );
  const named = [...rows].map(({ id, first_name: firstName, last_name: lastName, firm }) => ({
    ...{ id, firstName, lastName, firm },
    email: null,
  }));
  return inOrderOf(ids, named, (row) => row.id);
}
