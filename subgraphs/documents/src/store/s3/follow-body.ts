import { StoreLost } from '../failure.ts';
import { systemCode, type S3Patience } from './requests.ts';

/** Asks for a file once more, with headers that say from where on. */
type Reopen = (headers: Record<string, string>) => Promise<Response>;

/**
 * The bytes of a file as they come. A connection that breaks off or falls silent is taken up where it was, as long as the
 * file is the same one; each stretch that brings something has all its attempts again.
 */
export async function* followBody(
  first: Response,
  reopen: Reopen,
  { silence, attempts }: S3Patience,
): AsyncGenerator<Uint8Array> {
  const whole = Number(first.headers.get('content-length'));
  const tag = first.headers.get('etag');
  let read = 0;
  let failures = 0;
  for (let response = first; ;) {
    const reader = response.body?.getReader();
    let code = 'ECONNRESET';
    try {
      for (;;) {
        const step = reader && (await patiently(reader.read(), silence));
        if (!step || step.done) break;
        failures = 0;
        read += step.value.byteLength;
        yield step.value;
      }
    } catch (error) {
      code = error instanceof StoreLost ? error.code : systemCode(error);
    } finally {
      // Also when nobody reads on; of one that has broken off, nothing is left to say.
      void reader?.cancel().catch(() => undefined);
    }
    if (read >= whole) return;
    if (++failures >= attempts) throw new StoreLost(code);
    response = await reopen({ range: `bytes=${read}-`, ...(tag && { 'if-match': tag }) });
    if (response.status !== 206) throw new StoreLost(`HTTP_${response.status}`);
  }
}

/** @throws StoreLost when nothing has come in so many milliseconds */
async function patiently<Result>(work: Promise<Result>, silence: number): Promise<Result> {
  let timeout: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timeout = setTimeout(() => reject(new StoreLost('ETIMEDOUT')), silence);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timeout);
  }
}
