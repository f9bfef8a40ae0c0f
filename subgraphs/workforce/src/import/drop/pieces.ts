import type { Database } from '@vigie/chassis/database';
import { decryptBytes, encryptBytes } from '@vigie/chassis/secret';
import { and, eq } from 'drizzle-orm';
import { importFile, importPiece } from './table.ts';

/** Bytes of a piece: few rows for a large file, little memory for each. */
const pieceSize = 1024 * 1024;

const receiver = { kind: 'job', task: 'receive-import' } as const;

/**
 * Keeps the bytes of a file as they come in, encrypted and each piece in a transaction of its own: nobody's slow line
 * holds a connection.
 */
export async function keepFile(
  database: Database,
  dataKey: Buffer,
  { id, dropId, position, name }: { id: string; dropId: string; position: number; name: string },
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  await database.as(receiver, (tx) => tx.insert(importFile).values({ id, dropId, position, name }));
  let byteSize = 0;
  let number = 0;
  for await (const piece of inPieces(bytes)) {
    byteSize += piece.byteLength;
    const encrypted = encryptBytes(dataKey, contextOf(id, number), piece);
    const row = { fileId: id, position: number, encrypted };
    await database.as(receiver, (tx) => tx.insert(importPiece).values(row));
    number += 1;
  }
  await database.as(receiver, (tx) =>
    tx.update(importFile).set({ byteSize }).where(eq(importFile.id, id)),
  );
}

/** The bytes of a kept file, piece by piece; nothing once they are forgotten. */
export async function* keptBytes(
  database: Database,
  dataKey: Buffer,
  fileId: string,
): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const [row] = await database.as(receiver, (tx) =>
      tx
        .select()
        .from(importPiece)
        .where(and(eq(importPiece.fileId, fileId), eq(importPiece.position, position))),
    );
    if (!row) return;
    yield decryptBytes(dataKey, contextOf(fileId, position), row.encrypted);
  }
}

/** A piece in another place would not be the file. */
function contextOf(fileId: string, position: number): string {
  return `${fileId} ${position}`;
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    gathered.push(part);
    size += part.byteLength;
    if (size < pieceSize) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(gathered);
}
