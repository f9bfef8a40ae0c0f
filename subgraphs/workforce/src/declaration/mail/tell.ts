import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';

/** Names of the jobs: one finds out who is to be told, the other writes to one of them. */
export const tellTask = 'tell-of-declaration';
export const mailTask = 'mail-declaration';

/** What somebody is told of a declaration. */
export type About = 'TO_SIGN' | 'TO_PREPARE' | 'RETURNED';

export interface Telling {
  accountId: string;
  year: number;
  about: About;
}

/** Tells those whom it concerns, once the transaction has committed. */
export function tell(tx: ActorTransaction, telling: Telling): Promise<void> {
  return enqueue(tx, tellTask, { ...telling });
}
