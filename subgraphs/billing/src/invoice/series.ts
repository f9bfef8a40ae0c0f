import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { InvoiceRow } from './table.ts';
import { series } from './table.ts';
import { seriesOf } from './rules.ts';

/**
 * The next number of the day's series. Its row stays locked until the invoice stands, so that whoever issues at the same
 * time waits, and a rollback gives the number back: consecutive whatever happens. Where the clock was set back, the day is
 * that of the number before: days never fall as numbers rise.
 */
export async function takeNumber(
  tx: ActorTransaction,
  kind: InvoiceRow['kind'],
  day: CivilDate,
): Promise<Pick<InvoiceRow, 'series' | 'number' | 'issuedOn'>> {
  const name = seriesOf(kind, day);
  const [row] = await tx
    .insert(series)
    .values({ series: name, lastNumber: 1, lastDay: day })
    .onConflictDoUpdate({
      target: series.series,
      set: {
        lastNumber: sql`${series.lastNumber} + 1`,
        lastDay: sql`greatest(${series.lastDay}, excluded.last_day)`,
      },
    })
    .returning();
  if (!row) throw new Error('No number was given');
  return { series: name, number: row.lastNumber, issuedOn: row.lastDay };
}
