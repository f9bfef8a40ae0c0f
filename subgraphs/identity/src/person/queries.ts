import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { person, type PersonRow } from './table.ts';

export async function findPerson(tx: ActorTransaction, id: string): Promise<PersonRow | null> {
  const [row] = await tx.select().from(person).where(eq(person.id, id));
  return row ?? null;
}

/** Whoever signs in with an address, also where their access has ended. */
export async function findByAddress(
  tx: ActorTransaction,
  email: string,
): Promise<PersonRow | null> {
  const [row] = await tx.select().from(person).where(eq(person.email, email));
  return row ?? null;
}
