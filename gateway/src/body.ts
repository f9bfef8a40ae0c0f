import type { IncomingMessage } from 'node:http';
import { limits } from './limits/structure.ts';

/** A request body over the limit; nothing beyond the limit was kept. */
export class BodyTooLarge extends Error {}

/** @throws BodyTooLarge as soon as the limit is passed */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.bodyBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
