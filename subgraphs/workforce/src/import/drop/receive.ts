import type { Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { hashSecret } from '@vigie/chassis/secret';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { forgetFiles } from '../batch/forget.ts';
import { UnreadableUpload } from '../reading/refusal.ts';
import { blankUnkept } from './blank-unkept.ts';
import { eachFile } from './multipart.ts';
import { keepFile } from './pieces.ts';
import type { DropRefusal } from './refusal.ts';
import { importDrop, uploadAddress } from './table.ts';

const receiver = { kind: 'job', task: 'receive-import' } as const;

/** Characters of a file's name that are kept. */
const longestName = 200;

/** What became of a drop whose files were sent: it is being read, or was refused before. */
export interface Received {
  dropId: string;
  refusal: DropRefusal | null;
}

/**
 * Takes the files of a drop in, whoever brings them to its address; null when that is unknown, expired or used.
 * Reading them is left to a job: here no byte of them is understood.
 */
export async function receiveFiles(
  { database, dataKey }: { database: Database; dataKey: Buffer },
  requestId: string,
  token: string,
  request: Request,
): Promise<Received | null> {
  const dropId = await redeem(database, requestId, token);
  if (dropId === null) return null;
  try {
    let position = 0;
    await eachFile(request, async (name, bytes) => {
      const file = { id: newId(), dropId, position, name: nameOf(name) };
      position += 1;
      await keepFile(database, dataKey, file, blankUnkept(bytes));
    });
    if (position === 0) throw new UnreadableUpload('EMPTY');
    await database.as(receiver, async (tx) => {
      await tx.update(importDrop).set({ state: 'READING' }).where(eq(importDrop.id, dropId));
      await enqueue(tx, 'read-import', { dropId }, { awaited: true });
    });
    return { dropId, refusal: null };
  } catch (error) {
    const known = error instanceof UnreadableUpload;
    const refusal: DropRefusal = known ? { code: error.code, ...error.detail } : { code: 'BROKEN' };
    await refuseDrop(database, dropId, refusal);
    if (!known) throw error;
    return { dropId, refusal };
  }
}

/** Nothing of a drop is used, and nothing of it is kept. */
export async function refuseDrop(
  database: Database,
  dropId: string,
  refusal: DropRefusal,
): Promise<void> {
  await database.as(receiver, async (tx) => {
    await forgetFiles(tx, dropId);
    await tx.update(importDrop).set({ state: 'REFUSED', refusal }).where(eq(importDrop.id, dropId));
  });
}

async function redeem(
  database: Database,
  requestId: string,
  token: string,
): Promise<string | null> {
  const dropId = await database.as({ kind: 'sign-in', requestId }, async (tx) => {
    const [address] = await tx
      .update(uploadAddress)
      .set({ usedAt: sql`clock.now()` })
      .where(
        and(
          eq(uploadAddress.tokenHash, hashSecret(token)),
          isNull(uploadAddress.usedAt),
          gt(uploadAddress.expiresAt, sql`clock.now()`),
        ),
      )
      .returning({ dropId: uploadAddress.dropId });
    return address?.dropId ?? null;
  });
  if (dropId === null) return null;
  await database.as(receiver, (tx) =>
    tx.update(importDrop).set({ state: 'RECEIVING' }).where(eq(importDrop.id, dropId)),
  );
  return dropId;
}

/** A name is only ever shown: without what has no shape, and not for ever long. */
function nameOf(name: string): string {
  return tidy(name).slice(0, longestName) || 'fichier';
}
