import type { JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { and, eq, sql } from 'drizzle-orm';
import { safeFileName } from '../inspection/file-name.ts';
import type { Inspected } from '../inspection/inspect.ts';
import type { Reception } from '../sharing/receive.ts';
import type { UploadRow } from '../sharing/table.ts';
import type { StoredFile } from '../store/store.ts';
import { unmatchedPaper } from './table.ts';

const receiver: JobActor = { kind: 'job', task: 'receive-document' };

/**
 * Lets a paper wait that came without its visit, and has its visit looked for; sent again under its name it takes the
 * place of the one before. False for what came with its visit.
 */
export async function keepUnmatched(
  { database }: Pick<Reception, 'database'>,
  upload: UploadRow,
  { mediaType, file }: Inspected & { file: StoredFile },
): Promise<boolean> {
  const { kind, subjectId: handedBy, externalId, effectiveOn } = upload;
  const { memberNumber, lastName, firstName, birthDate } = upload;
  if (!memberNumber || !lastName || !firstName || !birthDate || !effectiveOn) return false;
  const id = newId();
  await database.as(receiver, async (tx) => {
    if (externalId !== null) {
      const { handedBy: by, externalId: name, storageKey } = unmatchedPaper;
      const earlier = await tx
        .delete(unmatchedPaper)
        .where(and(eq(by, handedBy), eq(name, externalId)))
        .returning({ storageKey });
      for (const each of earlier) await enqueue(tx, 'remove-file', each);
    }
    await tx.insert(unmatchedPaper).values({
      ...{ id, kind, handedBy, externalId, effectiveOn },
      ...{ memberNumber, lastName, firstName, birthDate, mediaType },
      ...{ fileName: safeFileName(upload.fileName, mediaType), byteSize: file.byteSize },
      ...{ sha256: file.sha256, storageKey: file.key, receivedAt: sql`clock.now()` },
    });
    await audit(tx, { action: 'document.unmatched', targetId: id, details: { kind, mediaType } });
    await enqueue(tx, 'match-paper', { paperId: id });
  });
  return true;
}
