import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import {
  complement,
  tariff,
  type ComplementRow,
  type DatedTariff,
  type TariffRow,
} from './table.ts';

const dated = {
  ...getTableColumns(tariff),
  // Named in full: drizzle writes a column without its table, which would be the inner one's.
  nextFrom: sql<string | null>`(select min(next.from_day)::text from ${tariff} as next
    where next.from_day > tariff.from_day)`,
};

/** Every tariff, latest first. */
export function listTariffs(tx: ActorTransaction): Promise<DatedTariff[]> {
  return tx.select(dated).from(tariff).orderBy(desc(tariff.fromDay));
}

export async function findTariffs(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(DatedTariff | null)[]> {
  const rows = await tx.select(dated).from(tariff).where(anyOf(tariff.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Complementary services of each tariff, in the order in which they were given. */
export async function findComplements(
  tx: ActorTransaction,
  tariffIds: readonly string[],
): Promise<ComplementRow[][]> {
  const rows = await tx
    .select()
    .from(complement)
    .where(anyOf(complement.tariffId, tariffIds))
    .orderBy(asc(complement.position));
  return groupedBy(tariffIds, rows, (row) => row.tariffId);
}

/** The tariff, locked until the command ends, so that two changes follow each other. */
export async function lockTariff(tx: ActorTransaction, id: string): Promise<TariffRow | null> {
  const [row] = await tx.select().from(tariff).where(eq(tariff.id, id)).for('update');
  return row ?? null;
}

/** A service of the price list with the terms of its tariff. */
export interface Offer {
  complement: ComplementRow;
  tariff: TariffRow;
}

export async function findOffer(tx: ActorTransaction, complementId: string): Promise<Offer | null> {
  const [row] = await tx
    .select({ complement, tariff })
    .from(complement)
    .innerJoin(tariff, eq(tariff.id, complement.tariffId))
    .where(eq(complement.id, complementId));
  return row ?? null;
}

export async function isFirstTariff(tx: ActorTransaction): Promise<boolean> {
  const [row] = await tx.select({ id: tariff.id }).from(tariff).limit(1);
  return row === undefined;
}
