import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';

interface When {
  runAt?: Date | undefined;
  /** Visits of one queue are planned one after the other. */
  queue?: string | undefined;
  /** Somebody waits for it: ahead of what planning does by itself. */
  awaited?: boolean | undefined;
}

/** Asks for a slot when the transaction commits, or at `runAt`; one waiting job per visit. */
export async function enqueuePlanning(
  tx: ActorTransaction,
  visitId: string,
  { runAt, queue, awaited }: When = {},
): Promise<void> {
  await enqueue(
    tx,
    'plan-visit',
    { visitId },
    {
      key: `plan-visit:${visitId}`,
      ...(runAt && { runAt }),
      ...(queue && { queue }),
      ...(awaited && { awaited }),
    },
  );
}
