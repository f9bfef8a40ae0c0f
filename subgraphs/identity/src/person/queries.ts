import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { person, type PersonRow } from './table.ts';

export async function findPerson(tx: ActorTransaction, id: string): Promise<PersonRow | null> {
  const [row] = await tx.select().from(person).where(eq(person.id, id));
  return row ?? null;
}
