import type { JobActor } from '@vigie/chassis/actor';
import { auditAll } from '@vigie/chassis/audit';
import type { Database } from '@vigie/chassis/database';
import { readWhole } from '@vigie/chassis/http/whole-body';
import { newId } from '@vigie/chassis/ids';
import { insertMany } from '@vigie/chassis/many';
import { readNow, readToday } from '@vigie/chassis/today';
import { document } from '../document/table.ts';
import { safeFileName } from '../inspection/file-name.ts';
import { inspect, type Fault, type Inspected } from '../inspection/inspect.ts';
import type { MalwareScan } from '../inspection/malware.ts';
import { keptUntil } from '../kind/renewal.ts';
import { kindOf } from '../kind/kinds.ts';
import type { DocumentStore, StoredFile } from '../store/store.ts';
import { keepUnmatched } from '../unmatched-paper/keep.ts';
import { replaceEarlier } from '../visit-paper/replace.ts';
import { tellPapers } from '../visit-paper/tell.ts';
import type { UploadRow } from './table.ts';

/** What taking a file in needs. */
export interface Reception {
  database: Database;
  store: DocumentStore;
  /** Null where no scanner is configured. */
  scan: MalwareScan | null;
}

/** What became of a file that was sent. */
export type Received = 'RECEIVED' | 'TOO_LARGE' | 'UNAVAILABLE' | Fault;

const receiver: JobActor = { kind: 'job', task: 'receive-document' };

/** Takes a file in: looked at, then stored, then known to its accounts; none of it when one step fails. */
export async function receiveDocument(
  reception: Reception,
  upload: UploadRow,
  body: Request,
): Promise<Received> {
  const content = await readWhole(body);
  if (content === null) return 'TOO_LARGE';
  const looked = inspect(content);
  if ('fault' in looked) return looked.fault;
  const { scan, store } = reception;
  if (scan) {
    const verdict = await scan(looked.content).catch(() => null);
    if (verdict === null) return 'UNAVAILABLE';
    if (verdict === 'infected') return 'INFECTED';
  }
  const file = await store.put([looked.content]).catch(() => null);
  if (file === null) return 'UNAVAILABLE';
  try {
    const taken = { ...looked, file };
    const waits = await keepUnmatched(reception, upload, taken);
    if (!waits) await keep(reception, upload, taken);
    return 'RECEIVED';
  } catch (error) {
    await store.remove(file.key);
    throw error;
  }
}

async function keep(
  { database }: Reception,
  upload: UploadRow,
  { mediaType, file }: Inspected & { file: StoredFile },
): Promise<void> {
  const { kind, origin, title, subjectId, effectiveOn, accountIds } = upload;
  const { visitId, employeeId, externalId } = upload;
  await database.as(receiver, async (tx) => {
    const now = await readNow(tx);
    const keepUntil = keptUntil(kindOf(kind).keepYears, effectiveOn, await readToday(tx));
    const rows = accountIds.map((accountId) => ({
      ...{ id: newId(), accountId, kind, title, mediaType, origin, effectiveOn, keepUntil },
      ...{ fileName: safeFileName(upload.fileName, mediaType), handedBy: subjectId },
      ...{ visitId, employeeId, externalId },
      ...{ byteSize: file.byteSize, sha256: file.sha256, storageKey: file.key },
      // To the millisecond, as the cursors of lists are written.
      createdAt: now,
    }));
    if (externalId !== null) await replaceEarlier(tx, subjectId, externalId);
    await insertMany(tx, document, rows);
    const details = { kind, mediaType, byteSize: file.byteSize };
    await auditAll(
      tx,
      rows.map(({ id, accountId }) => ({
        ...{ action: 'document.received', accountId, targetId: id, details },
      })),
    );
    const [paper] = rows;
    if (paper) await tellPapers(tx, { kind, visitId, accountId: paper.accountId });
  });
}
