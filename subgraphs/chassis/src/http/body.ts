import type { IncomingMessage } from 'node:http';

/** A request body over the limit; nothing beyond the limit was kept. */
export class BodyTooLarge extends Error {}

/**
 * The body of a request as text.
 * @param limit bytes
 * @throws BodyTooLarge before anything is read when the client says so itself, else as soon as the limit is passed
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
