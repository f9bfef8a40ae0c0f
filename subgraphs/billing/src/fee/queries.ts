import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { desc, lte, sql } from 'drizzle-orm';
import { tariff, type TariffRow } from '../tariff/table.ts';
import { tariffDayOf, type CountedFigures } from './rules.ts';

/** A declaration as workforce tells it; its figures come along when its fee is asked for. */
export interface DeclaredFigures extends Partial<CountedFigures> {
  id: string;
  account?: { id: string };
  year?: number;
}

/** The tariff in force on a day; null before the first one. */
export async function tariffOn(tx: ActorTransaction, day: CivilDate): Promise<TariffRow | null> {
  const [row] = await tx
    .select()
    .from(tariff)
    .where(lte(tariff.fromDay, day))
    .orderBy(desc(tariff.fromDay))
    .limit(1);
  return row ?? null;
}

/** The tariff of each year; null where none had begun by then. */
export function findTariffsOfYears(
  tx: ActorTransaction,
  years: readonly number[],
): Promise<(TariffRow | null)[]> {
  return Promise.all(years.map((year) => tariffOn(tx, tariffDayOf(year))));
}

/** For each account whether the actor may see what its declaration costs there. */
export async function findPriced(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<boolean[]> {
  const rows = await tx.execute<{ id: string; allowed: boolean }>(sql`
    select id, access.allows(id, 'declaration:fee') as allowed
    from unnest(${sql.param([...accountIds])}::uuid[]) as id`);
  return accountIds.map((id) => rows.some((row) => row.id === id && row.allowed));
}
