import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { lockedSize, masterKeys } from './master-keys.ts';
import { openPieces, sealPieces } from './pieces.ts';
import type { Shelf } from './shelf.ts';
import type { Content, DocumentStore } from './store.ts';

/** How a sealed file begins. */
const mark = Buffer.from('VIGIE\x00\x01\n', 'latin1');
const headSize = mark.length + lockedSize;

/**
 * Seals what it puts on a shelf: each file with a key of its own, which stands locked at its beginning.
 * @param keys master keys of 32 bytes, the newest first
 */
export function openSealedStore(shelf: Shelf, keys: readonly Buffer[]): DocumentStore {
  const master = masterKeys(keys);
  return {
    put: async (content) => {
      const key = randomBytes(16).toString('hex');
      const fileKey = randomBytes(32);
      const measured = measure(content);
      try {
        await shelf.write(key, sealed(master.lock(fileKey, key), fileKey, measured.content));
      } catch (error) {
        // A shelf over the network may have it all the same, and have failed to say so.
        await shelf.remove(key).catch(() => undefined);
        throw error;
      }
      return { key, ...measured.result() };
    },
    open: async (key) => {
      const file = await shelf.read(key);
      try {
        const pieces = file[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
        const { head, rest } = await beginningOf(pieces);
        // Summonses from before the store was sealed stand as they were written.
        if (!head.subarray(0, mark.length).equals(mark)) {
          return readable(file, following([head, rest], pieces));
        }
        const fileKey = master.unlock(head.subarray(mark.length), key);
        return readable(file, openPieces(fileKey, following([rest], pieces)));
      } catch (error) {
        file.destroy();
        throw error;
      }
    },
    remove: (key) => shelf.remove(key),
    keyName: master.name,
    relock: async (key) => {
      if (!(await shelf.has(key))) return false;
      const file = await shelf.read(key);
      try {
        const pieces = file[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
        const { head, rest } = await beginningOf(pieces);
        if (!head.subarray(0, mark.length).equals(mark)) {
          // From before the store was sealed: now it is.
          const fileKey = randomBytes(32);
          const content = following([head, rest], pieces);
          await shelf.write(key, sealed(master.lock(fileKey, key), fileKey, content));
          return true;
        }
        const locked = head.subarray(mark.length);
        if (master.isNewest(locked)) return false;
        const again = master.lock(master.unlock(locked, key), key);
        await shelf.write(key, following([mark, again, rest], pieces));
        return true;
      } finally {
        file.destroy();
      }
    },
  };
}

async function* sealed(locked: Buffer, fileKey: Buffer, content: Content): AsyncGenerator<Buffer> {
  yield Buffer.concat([mark, locked]);
  yield* sealPieces(fileKey, content);
}

/** Counts and digests bytes on their way. */
function measure(content: Content) {
  const hash = createHash('sha256');
  let byteSize = 0;
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      hash.update(chunk);
      byteSize += chunk.byteLength;
      yield chunk;
    }
  }
  return { content: passing(), result: () => ({ byteSize, sha256: hash.digest('hex') }) };
}

async function beginningOf(pieces: AsyncIterator<Buffer>): Promise<{ head: Buffer; rest: Buffer }> {
  let read = Buffer.alloc(0);
  while (read.length < headSize) {
    const { value, done } = await pieces.next();
    if (done) break;
    read = Buffer.concat([read, value]);
  }
  return { head: read.subarray(0, headSize), rest: read.subarray(headSize) };
}

/** What comes of a file, which is closed with it, however far it was read. */
function readable(file: Readable, content: AsyncGenerator<Buffer>): Readable {
  return Readable.from(content).once('close', () => file.destroy());
}

async function* following(
  firsts: readonly Buffer[],
  others: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer> {
  yield* firsts;
  for (let next = await others.next(); !next.done; next = await others.next()) yield next.value;
}
