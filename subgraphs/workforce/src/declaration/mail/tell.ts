import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import type { TurnRow } from '../table.ts';

/** Names of the jobs: one finds out who is to be told, the other writes to one of them. */
export const tellTask = 'tell-of-declaration';
export const mailTask = 'mail-declaration';

/** What somebody is told of a declaration. */
export type About = 'TO_SIGN' | 'TO_PREPARE' | 'RETURNED' | 'HANDED_OVER';

export interface Telling {
  accountId: string;
  year: number;
  about: About;
  /** Whom alone it concerns; everybody who wants to hear of it when absent. */
  to?: string;
  /** The step that was handed over. */
  step?: TurnRow['step'];
}

/** Tells those whom it concerns, once the transaction has committed. */
export function tell(tx: ActorTransaction, telling: Telling): Promise<void> {
  return enqueue(tx, tellTask, { ...telling });
}
