import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { summonsFacts } from '../delivery/table.ts';
import { document } from '../document/table.ts';
import { reminder, type Occasion } from './table.ts';

const startsAt = sql`(${summonsFacts.facts} ->> 'startsAt')::timestamptz`;
const endOfNotice = sql`(${summonsFacts.facts} ->> 'cancellableUntil')::timestamptz`;

/** From when and until when a reminder is of use. */
function spanOf(about: Occasion, days: number): { from: SQL; until: SQL } {
  return about === 'week'
    ? { from: sql`${startsAt} - make_interval(days => ${days})`, until: startsAt }
    : { from: sql`${endOfNotice} - interval '1 day'`, until: endOfNotice };
}

/**
 * Valid summonses that are to be recalled now and have not been. One that was written when its reminder was due already
 * is news by itself.
 * @param days how many of them before an appointment it is recalled
 */
export async function findToRecall(
  tx: ActorTransaction,
  about: Occasion,
  days: number,
): Promise<string[]> {
  const { from, until } = spanOf(about, days);
  const rows = await tx
    .select({ id: document.id })
    .from(document)
    .innerJoin(summonsFacts, eq(summonsFacts.documentId, document.id))
    .where(
      and(
        isNull(document.withdrawnAt),
        sql`clock.now() >= ${from} and clock.now() < ${until} and ${document.createdAt} < ${from}`,
        sql`not exists (select from ${reminder} r where r.document_id = ${document.id} and r.about = ${about})`,
      ),
    );
  return rows.map(({ id }) => id);
}
