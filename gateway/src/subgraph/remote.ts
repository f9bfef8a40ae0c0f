import type { Caller } from '@vigie/chassis/subgraph';
import type { Log } from '@vigie/chassis/log';
import { LRUCache } from 'lru-cache';
import { Pool } from 'undici';
import type { CallerTokens } from './caller-tokens.ts';
import type { PreparedQuery, SubgraphAnswer, SubgraphLink } from './link.ts';
import { answerOf } from './remote-answer.ts';
import { freshHeaders } from './remote-headers.ts';
import { Turnstile } from './turnstile.ts';
import { SubgraphUnavailable, type Unavailability } from './unavailable.ts';

export interface RemoteOptions {
  name: string;
  /** Where the subgraph listens; `/graphql` stands below. */
  url: string;
  callerTokens: CallerTokens;
  log: Log;
}

/** How much one subgraph may take of the gateway. */
const bounds = {
  /** Sockets at most. */
  connections: 32,
  /** Questions that are under way or wait for a socket; the next one is refused at once. */
  questions: 160,
  /**
   * Milliseconds for one question, from the wait for a socket to the last byte of the answer. A change takes longer than
   * a look, and nobody knows what became of one that was given up.
   */
  patience: { query: 2000, mutation: 8000 },
  /** Milliseconds to open a socket. */
  connecting: 1000,
  /** Bytes of an answer. */
  answer: 16 * 1024 * 1024,
};

/** A subgraph as a process of its own. A question is asked once: what became of a lost mutation nobody here can know. */
export class RemoteLink implements SubgraphLink {
  readonly name: string;
  readonly #pool: Pool;
  readonly #turnstile = new Turnstile(bounds.questions);
  readonly #prepared = new LRUCache<string, PreparedQuery>({ max: 2000 });

  constructor(private readonly options: RemoteOptions) {
    this.name = options.name;
    this.#pool = new Pool(options.url, {
      connections: bounds.connections,
      connect: { timeout: bounds.connecting },
      maxResponseSize: bounds.answer,
      // One clock for the whole question is kept below.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  prepare(query: string): PreparedQuery {
    const known = this.#prepared.get(query);
    if (known) return known;
    const opening = `{"query":${JSON.stringify(query)},"variables":`;
    const patience = bounds.patience[query.startsWith('mutation') ? 'mutation' : 'query'];
    const prepared: PreparedQuery = async (variables, { caller }) => {
      if (!this.#turnstile.enter()) throw this.#unavailable(caller, 'too many questions');
      try {
        return await this.#ask(`${opening}${JSON.stringify(variables)}}`, caller, patience);
      } finally {
        this.#turnstile.leave();
      }
    };
    this.#prepared.set(query, prepared);
    return prepared;
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #ask(question: string, caller: Caller, patience: number): Promise<SubgraphAnswer> {
    const token = await this.options.callerTokens(caller, this.name);
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), patience);
    try {
      const { statusCode, body } = await this.#pool.request({
        method: 'POST',
        path: '/graphql',
        headers: {
          ...freshHeaders(token, caller.requestId),
          accept: 'application/json',
          'content-type': 'application/json',
        },
        body: question,
        signal: limit.signal,
      });
      const text = await body.text();
      if (statusCode !== 200) throw new Error(`status ${statusCode}`);
      return answerOf(text);
    } catch (error) {
      if (limit.signal.aborted) throw this.#unavailable(caller, 'timeout', 'SUBGRAPH_TIMEOUT');
      throw this.#unavailable(caller, reasonOf(error));
    } finally {
      clearTimeout(timer);
    }
  }

  #unavailable(
    { requestId }: Caller,
    reason: string,
    code: Unavailability = 'SUBGRAPH_UNAVAILABLE',
  ): SubgraphUnavailable {
    this.options.log.warn({ subgraph: this.name, requestId, reason }, 'no answer');
    return new SubgraphUnavailable(this.name, code);
  }
}

/** Codes and our own words only: a message may quote the text that could not be read. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof SyntaxError ? 'no JSON' : error.message;
}
