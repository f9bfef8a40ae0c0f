import { setImmediate } from 'node:timers/promises';
import { UnreadableUpload } from './refusal.ts';

/** Bytes in pieces, as they come from a request, a disk or an archive. */
export type Bytes = AsyncIterable<Buffer>;

/** Bytes that are worked on at once: more would hold everybody else up, and take memory many times their size. */
const turn = 256 * 1024;

/**
 * The bytes of a source in small pieces, counted as they come; between two of them others have their turn.
 * @throws UnreadableUpload `TOO_LARGE` as soon as they are more than `limit`
 */
export async function* counted(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Buffer> {
  const pieces = source instanceof Uint8Array ? [source] : source;
  let bytes = 0;
  let since = 0;
  for await (const piece of pieces) {
    bytes += piece.byteLength;
    if (bytes > limit) throw new UnreadableUpload('TOO_LARGE', { limit });
    for (let start = 0; start < piece.byteLength; start += turn) {
      const part = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      yield part.subarray(start, start + turn);
      since += Math.min(turn, piece.byteLength - start);
      if (since < turn) continue;
      since = 0;
      await setImmediate();
    }
  }
}

/** The first bytes of a source, at least `size` where it has as many, and the whole of it again. */
export async function peek(bytes: Bytes, size: number): Promise<{ head: Buffer; whole: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.byteLength;
  }
  const head = Buffer.concat(first);
  return { head, whole: again(head, iterator) };
}

async function* again(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.byteLength > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** All of it at once: an archive is read from its end. */
export async function gathered(bytes: Bytes): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}
