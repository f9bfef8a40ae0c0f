import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { eq } from 'drizzle-orm';
import { visit, type VisitCopy } from './table.ts';

/** What is known of a visit; as a job. */
export async function findVisit(tx: ActorTransaction, id: string): Promise<VisitCopy | null> {
  if (!isId(id)) return null;
  const [row] = await tx.select().from(visit).where(eq(visit.id, id));
  return row ?? null;
}
