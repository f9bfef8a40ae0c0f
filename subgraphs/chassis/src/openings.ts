import { auditAll } from './audit.ts';
import type { ActorTransaction } from './database.ts';

/** A confidential fact that the caller is shown: of which employee, or which absence. */
export interface Opened {
  accountId: string;
  targetId: string;
}

/** Identifiers that one row of the journal names; more are counted only. */
const mostNamed = 200;

/**
 * Notes in the journal which confidential facts one request shows: a row for each account, however many people it is
 * about, and nobody twice. In the transaction that reads them: what could not be noted is not shown.
 */
export class Openings {
  readonly #noted = new Set<string>();

  /** @param action what was opened, `noun.opened` */
  async note(tx: ActorTransaction, action: string, opened: readonly Opened[]): Promise<void> {
    const { kind } = tx.actor;
    if (kind !== 'user' && kind !== 'staff' && kind !== 'machine') return;
    const byAccount = new Map<string, Set<string>>();
    for (const { accountId, targetId } of opened) {
      const key = `${action} ${targetId}`;
      if (this.#noted.has(key)) continue;
      this.#noted.add(key);
      byAccount.set(accountId, (byAccount.get(accountId) ?? new Set()).add(targetId));
    }
    await auditAll(
      tx,
      [...byAccount].map(([accountId, targets]) => {
        const ids = [...targets];
        const [targetId = ''] = ids;
        return ids.length === 1
          ? { action, accountId, targetId }
          : { action, accountId, details: { count: ids.length, ids: ids.slice(0, mostNamed) } };
      }),
    );
  }
}
