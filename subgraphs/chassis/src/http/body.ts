import type { IncomingMessage } from 'node:http';

/** A request body over the limit; nothing beyond the limit was kept. */
export class BodyTooLarge extends Error {}

/** A request body that did not arrive in time; its client was told and hung up on. */
export class BodyTooSlow extends Error {}

/** Milliseconds that a body of the usual size takes at the speed of a poor telephone. */
export const bodyPatience = 10_000;

/**
 * The body of a request as text.
 * @param limit bytes
 * @throws BodyTooLarge before anything is read when the client says so itself, else as soon as the limit is passed
 * @throws BodyTooSlow when it is not there in time
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let slow = false;
  const deadline = setTimeout(() => {
    slow = true;
    // What Node itself says when a whole request takes too long.
    request.socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n');
    request.destroy();
  }, bodyPatience);
  try {
    for await (const chunk of boundedBody(request, limit)) chunks.push(chunk);
  } catch (error) {
    throw slow ? new BodyTooSlow() : error;
  } finally {
    clearTimeout(deadline);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * The body of a request piece by piece, at the pace of whoever reads it.
 * @param limit bytes
 * @throws BodyTooLarge as {@link readBody}
 */
export async function* boundedBody(
  request: IncomingMessage,
  limit: number,
): AsyncGenerator<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge();
    yield chunk;
  }
}
