import { connectionTroubleOf, DatabaseUnavailable } from './database-unavailable.ts';

/** Requests that wait for a connection at most; each is a small thing, but a database that is gone collects them. */
const longestLine = 500;

/** What somebody who waits is told by whoever serves them. */
export interface Waiting {
  /** There is a connection. @throws when it comes too late, so that it is let go of unused */
  holds(): void;
  /** The database has answered on it. @throws when that comes too late */
  begun(): void;
}

/**
 * A bounded wait for a connection of a pool. The pool itself would let a request wait for ever, and a thousand behind
 * it; better a clear refusal while the caller is still there.
 */
export class ConnectionWait {
  #waiting = 0;

  constructor(private readonly subgraph: string) {}

  /**
   * @param patience milliseconds
   * @throws DatabaseUnavailable when none comes in time, or the database cannot be reached
   */
  async run<T>(patience: number, use: (waiting: Waiting) => Promise<T>): Promise<T> {
    if (this.#waiting >= longestLine) throw this.#unavailable('line too long');
    let waits = true;
    let late = false;
    const leaveLine = (): void => {
      if (waits) this.#waiting--;
      waits = false;
    };
    this.#waiting++;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        late = true;
        reject(this.#unavailable('no connection in time'));
      }, patience);
    });
    const holds = (): void => {
      if (late) throw this.#unavailable('no connection in time');
    };
    const begun = (): void => {
      clearTimeout(timer);
      leaveLine();
      holds();
    };
    try {
      // What comes too late still stands in the pool's line until it is let go there.
      return await Promise.race([use({ holds, begun }).finally(leaveLine), limit]);
    } catch (error) {
      const trouble = connectionTroubleOf(error);
      throw trouble ? this.#unavailable(trouble) : error;
    } finally {
      clearTimeout(timer);
    }
  }

  #unavailable(reason: string): DatabaseUnavailable {
    return new DatabaseUnavailable(this.subgraph, reason);
  }
}
