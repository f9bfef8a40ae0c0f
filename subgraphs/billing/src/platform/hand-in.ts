import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';

/** Which invoice is handed in, for the how-manieth time. */
export interface Depositing {
  invoiceId: string;
  attempt: number;
}

export const depositTask = 'deposit-invoice';

/** Has an invoice handed in at the platform, once what issues it has committed; without a platform nothing follows. */
export function handIn(tx: ActorTransaction, { invoiceId, attempt }: Depositing): Promise<void> {
  return enqueue(tx, depositTask, { invoiceId, attempt });
}
