import { Pool } from 'undici';

/** One request, asked again and again. */
export interface Question {
  /** Origin of the contestant. */
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What one stretch of load has seen. */
export interface Seen {
  /** Answers per second. */
  rate: number;
  answers: number;
  /** Milliseconds from question to the last byte of the answer, shortest first. */
  latencies: Float64Array;
}

/** An answer as it came. */
export interface Answer {
  status: number;
  text: string;
}

/** Keep-alive connections to one contestant, each with one question under way at a time. */
export class Load {
  readonly #pool: Pool;
  readonly #headers: Record<string, string>;

  constructor(
    private readonly question: Question,
    private readonly connections: number,
  ) {
    this.#pool = new Pool(question.url, { connections, pipelining: 1 });
    this.#headers = { 'content-type': 'application/json', ...question.headers };
  }

  async ask(body = this.question.body): Promise<Answer> {
    const headers = this.#headers;
    const options = { path: '/graphql', method: 'POST', headers, body } as const;
    const { statusCode, body: answer } = await this.#pool.request(options);
    return { status: statusCode, text: await answer.text() };
  }

  /**
   * @param data text of the data that every answer must carry
   * @throws when one does not
   */
  async run(seconds: number, data: string): Promise<Seen> {
    const latencies: number[] = [];
    const begin = performance.now();
    const end = begin + seconds * 1000;
    const askOn = async (): Promise<void> => {
      for (let asked = performance.now(); asked < end;) {
        const { status, text } = await this.ask();
        const answered = performance.now();
        latencies.push(answered - asked);
        asked = answered;
        if (status !== 200 || !text.includes(data)) {
          throw new Error(`answered ${status}: ${text.slice(0, 300)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: this.connections }, askOn));
    const elapsed = (performance.now() - begin) / 1000;
    return {
      rate: latencies.length / elapsed,
      answers: latencies.length,
      latencies: Float64Array.from(latencies).sort(),
    };
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
