import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { firmReplacement, type ReplacementRow } from './table.ts';

const isOpen = and(
  isNull(firmReplacement.endedAt),
  sql`${firmReplacement.untilDay} >= (select clock.today())`,
);

/** Replacements of a firm that are planned or under way, by first day. */
export async function listReplacements(
  tx: ActorTransaction,
  firmId: string,
): Promise<ReplacementRow[]> {
  return tx
    .select()
    .from(firmReplacement)
    .where(and(eq(firmReplacement.firmId, firmId), isOpen))
    .orderBy(asc(firmReplacement.fromDay), asc(firmReplacement.id));
}

/** A replacement that has not ended. */
export async function findOpenReplacement(
  tx: ActorTransaction,
  id: string,
): Promise<ReplacementRow | null> {
  const [row] = await tx
    .select()
    .from(firmReplacement)
    .where(and(eq(firmReplacement.id, id), isOpen));
  return row ?? null;
}
