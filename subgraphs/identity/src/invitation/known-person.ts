import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { eq } from 'drizzle-orm';
import { person } from '../person/table.ts';

/** Whoever is invited, as far as an invitation names them. */
interface Invited {
  email: string;
  firstName: string;
  lastName: string;
}

/** Whoever has the address, known from now on when they were not. */
export async function knownPerson(
  tx: ActorTransaction,
  { email, firstName, lastName }: Invited,
): Promise<{ id: string; staff: boolean; disabledAt: Date | null }> {
  const { id, staff, disabledAt } = person;
  const found = () =>
    tx.select({ id, staff, disabledAt }).from(person).where(eq(person.email, email));
  const [known] = await found();
  if (known) return known;
  // Another link to the same address may be followed this very moment.
  await tx.insert(person).values({ id: newId(), email, firstName, lastName }).onConflictDoNothing();
  const [made] = await found();
  if (!made) throw new Error('The person was not written');
  return made;
}
