import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Content } from './store.ts';

/** Bytes of a piece before it is sealed: a file is sealed and opened piece by piece, however large it is. */
const pieceSize = 64 * 1024;
const tagSize = 16;

/**
 * Seals a file with a key of its own: AES-256-GCM piece by piece. The nonce counts the pieces and says which one is the
 * last, so that none can be left out, put elsewhere or cut off.
 */
export async function* sealPieces(key: Buffer, content: Content): AsyncGenerator<Buffer> {
  let index = 0;
  for await (const { piece, last } of piecesOf(content, pieceSize)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index++, last));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws when a piece was changed, moved or cut off; what came before it was as it was sealed */
export async function* openPieces(key: Buffer, content: Content): AsyncGenerator<Buffer> {
  let index = 0;
  for await (const { piece, last } of piecesOf(content, pieceSize + tagSize)) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index++, last));
    decipher.setAuthTag(piece.subarray(-tagSize));
    yield Buffer.concat([decipher.update(piece.subarray(0, -tagSize)), decipher.final()]);
  }
}

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(last ? 1 : 0, 0);
  nonce.writeUInt32BE(index, 8);
  return nonce;
}

/** Bytes cut anew: pieces of one size, and the last one, which may be smaller or empty. */
export async function* piecesOf(
  content: Content,
  size: number,
): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of content) {
    waiting.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    length += chunk.byteLength;
    if (length <= size) continue;
    let all = Buffer.concat(waiting);
    // One byte more must be there: only then is a piece known not to be the last.
    for (; all.length > size; all = all.subarray(size)) {
      yield { piece: all.subarray(0, size), last: false };
    }
    waiting = [all];
    length = all.length;
  }
  yield { piece: Buffer.concat(waiting), last: true };
}
