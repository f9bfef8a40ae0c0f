import { AwsV4Signer } from 'aws4fetch';
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreLost } from '../failure.ts';
import { failureIn } from './answer.ts';
import { addressOf, type S3Place } from './place.ts';

export interface S3Request {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Of the file; of the bucket when absent. */
  name?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Buffer;
  /** Answers besides a good one that the caller deals with: what the store calls them. */
  expects?: readonly string[];
}

export interface S3Answer {
  headers: Headers;
  text: string;
}

/** How long a store is waited for. */
export interface S3Patience {
  /** Milliseconds for one answer, and for each piece of a file. */
  silence: number;
  /** Times that one thing is asked for. */
  attempts: number;
  /** Milliseconds before the second time; twice as long before each further one. */
  pause: number;
}

export const usualPatience: S3Patience = { silence: 30_000, attempts: 4, pause: 200 };

export interface S3Requests {
  /**
   * @returns the answer, or the name of a failure that was expected
   * @throws StoreLost when neither comes, however often one asks
   */
  ask(request: S3Request): Promise<S3Answer | string>;
  /** As `ask`, for an answer whose body is read as it comes, until `signal` ends it. */
  open(request: S3Request, signal: AbortSignal): Promise<Response | string>;
}

/** Signed requests to a store, asked again when it is busy, breaks off or stays silent. */
export function openRequests(place: S3Place, patience: S3Patience): S3Requests {
  // The key of the day is derived once.
  const cache = new Map<string, ArrayBuffer>();

  async function send(request: S3Request, signal: AbortSignal): Promise<Response> {
    const { method, name, query = {}, headers = {}, body } = request;
    const url = addressOf(place, name);
    url.search = new URLSearchParams(query).toString();
    // What was signed is what arrives: the store computes the digest once more.
    const digest = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const { accessKeyId, secretAccessKey, region } = place;
    const signed = await new AwsV4Signer({
      ...{ method, url: url.href, service: 's3', region, accessKeyId, secretAccessKey, cache },
      headers: { ...headers, 'x-amz-content-sha256': digest },
    }).sign();
    // Signed for one host: nothing is followed elsewhere. Never compressed: bytes are counted.
    signed.headers.set('accept-encoding', 'identity');
    return fetch(signed.url, {
      ...{ method, headers: signed.headers, redirect: 'manual', signal },
      ...(body && { body: new Uint8Array(body) }),
    });
  }

  /** @returns what `read` makes of a good answer, or the name of a failure that was expected */
  async function persist<Result>(
    request: S3Request,
    read: (response: Response) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result | string> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await once(request, read, signal);
      if (!('again' in outcome)) return outcome.result;
      if (attempt >= patience.attempts || signal?.aborted) throw new StoreLost(outcome.again);
      // Not all at the same moment.
      await delay(patience.pause * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
    }
  }

  async function once<Result>(
    request: S3Request,
    read: (response: Response) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<{ result: Result | string } | { again: string }> {
    const timer = new AbortController();
    const timeout = setTimeout(() => timer.abort(), patience.silence);
    try {
      const signals = signal ? [timer.signal, signal] : [timer.signal];
      const response = await send(request, AbortSignal.any(signals));
      if (response.ok) return { result: await read(response) };
      const failure = failureIn(await response.text()) ?? `HTTP_${response.status}`;
      if (request.expects?.includes(failure)) return { result: failure };
      if (response.status >= 500 || response.status === 429) return { again: failure };
      throw new StoreLost(failure);
    } catch (error) {
      if (error instanceof StoreLost) throw error;
      return { again: timer.signal.aborted ? 'ETIMEDOUT' : systemCode(error) };
    } finally {
      clearTimeout(timeout);
    }
  }

  return {
    ask: (request) =>
      persist(request, async (response) => {
        const text = await response.text();
        // A long completion has said « good » before it knew.
        const failure = failureIn(text);
        if (failure !== null) throw new StoreLost(failure);
        return { headers: response.headers, text };
      }),
    open: (request, signal) => persist(request, (response) => Promise.resolve(response), signal),
  };
}

/** What the system calls a failed request, however deep `fetch` has wrapped it. */
export function systemCode(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code } = each as NodeJS.ErrnoException;
    if (typeof code === 'string') return code;
  }
  return 'UNKNOWN';
}
