import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { asc, eq } from 'drizzle-orm';
import { accountCentre, centre, type CentreRow } from './table.ts';

/** Every centre of the service, by name. */
export async function listCentres(tx: ActorTransaction): Promise<CentreRow[]> {
  return tx.select().from(centre).orderBy(asc(centre.name));
}

export async function findCentres(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(CentreRow | null)[]> {
  const rows = await tx
    .select()
    .from(centre)
    .where(anyOf(centre.id, ids.filter(isId)));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The account's own centre, else the first by name; null while the service has no centre at all. */
export async function findCentreOfAccount(
  tx: ActorTransaction,
  accountId: string,
): Promise<CentreRow | null> {
  const [chosen] = await tx
    .select({ centre })
    .from(accountCentre)
    .innerJoin(centre, eq(centre.id, accountCentre.centreId))
    .where(eq(accountCentre.accountId, accountId));
  if (chosen) return chosen.centre;
  const [first] = await tx.select().from(centre).orderBy(asc(centre.name)).limit(1);
  return first ?? null;
}
