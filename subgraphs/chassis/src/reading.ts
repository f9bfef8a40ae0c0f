import type { Actor } from './actor.ts';
import type { ActorTransaction, Database } from './database.ts';

/** Reads in the name of one request's caller. */
export type Read = <T>(work: (tx: ActorTransaction) => Promise<T>) => Promise<T>;

/**
 * Reads of one request that follow each other closely share a short transaction: each of its own would begin, say
 * whose it is and commit, which takes longer than most reads. It commits as soon as nothing more is asked in the same
 * turn. When one read fails, those that share its transaction fail with it; the next one begins anew.
 */
export function readingAs(database: Database, actor: Actor): Read {
  let open: SharedTransaction | undefined;
  return (work) => {
    open = open?.isOpen ? open : new SharedTransaction(database, actor);
    return open.join(work);
  };
}

class SharedTransaction {
  isOpen = true;
  #users = 0;
  #commit!: () => void;
  readonly #begun: Promise<ActorTransaction>;

  constructor(database: Database, actor: Actor) {
    this.#begun = new Promise((resolve, reject) => {
      database
        .as(actor, (tx) => {
          resolve(Object.assign(tx, { isShared: true }));
          return new Promise<void>((commit) => {
            this.#commit = commit;
          });
        })
        // Too late for those who have read: what they saw was true.
        .catch(reject);
    });
  }

  async join<T>(work: (tx: ActorTransaction) => Promise<T>): Promise<T> {
    this.#users += 1;
    try {
      return await work(await this.#begun);
    } catch (error) {
      this.isOpen = false;
      throw error;
    } finally {
      this.#users -= 1;
      // What this read was waited for may ask for more before the turn is over.
      if (this.#users === 0) setImmediate(() => this.#endWhenUnused());
    }
  }

  #endWhenUnused(): void {
    if (this.#users > 0) return;
    this.isOpen = false;
    this.#commit?.();
  }
}
