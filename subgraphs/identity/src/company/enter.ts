import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { eq } from 'drizzle-orm';
import { company } from './table.ts';

/** The company of an establishment, entered under a name where it is new. */
export async function findOrEnter(
  tx: ActorTransaction,
  { siret, name }: { siret: string; name: string },
): Promise<string> {
  const siren = siret.slice(0, 9);
  const [known] = await tx.select({ id: company.id }).from(company).where(eq(company.siren, siren));
  if (known) return known.id;
  const id = newId();
  await tx.insert(company).values({ id, siren, name });
  return id;
}
