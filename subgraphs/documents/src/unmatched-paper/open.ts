import type { CallerActor } from '@vigie/chassis/actor';
import { isHeldByOther, takenByOther } from '@vigie/chassis/assignment';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { DocumentRefused } from '../document/refusal.ts';
import { unmatchedPaper, type UnmatchedRow } from './table.ts';

type Opened = UnmatchedRow | { refusals: DocumentRefused[] };

/** A paper that waits, locked, whoever has it. Who does not see what waits finds nothing. */
export async function waitingPaper(tx: ActorTransaction, id: string): Promise<Opened> {
  const [row] = isId(id)
    ? await tx.select().from(unmatchedPaper).where(eq(unmatchedPaper.id, id)).for('update')
    : [];
  return row ?? refuse({ code: 'NOT_FOUND', field: 'id' });
}

/** As {@link waitingPaper}, for whoever says whose it is: never two people of the service at once. */
export async function paperToSettle(
  tx: ActorTransaction,
  caller: CallerActor,
  id: string,
): Promise<Opened> {
  const row = await waitingPaper(tx, id);
  return !('refusals' in row) && isHeldByOther(row, caller) ? takenByOther : row;
}
