import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { document, type DocumentRow } from './document/table.ts';
import { safeFileName } from './inspection/file-name.ts';
import { kindOf } from './kind/kinds.ts';
import { keptUntil } from './kind/renewal.ts';
import { noticeArrival } from './notice/table.ts';
import type { DocumentStore, StoredFile } from './store/store.ts';

export { openStore } from './store/open.ts';

/** A document of the past, and its file. */
export interface DocumentSeed extends Pick<
  DocumentRow,
  'accountId' | 'kind' | 'title' | 'origin' | 'createdAt'
> {
  fileName: string;
  content: Uint8Array;
  effectiveOn?: string | null;
  handedBy?: string | null;
  employeeId?: string;
  visitId?: string;
  /** Of a notice, who of the employer has opened it, and on which day. */
  reached?: { by: string; on: string };
}

export async function seedDocuments(
  tx: ActorTransaction,
  store: DocumentStore,
  seeds: readonly DocumentSeed[],
): Promise<void> {
  const stored = new Map<Uint8Array, StoredFile>();
  for (const { content, fileName, reached, ...seed } of seeds) {
    const id = newId();
    const file = stored.get(content) ?? (await store.put([content]));
    stored.set(content, file);
    const { effectiveOn = null, createdAt } = seed;
    const day = createdAt.toISOString().slice(0, 10);
    await tx.insert(document).values({
      ...{ id, ...seed, fileName: safeFileName(fileName, 'application/pdf') },
      ...{ byteSize: file.byteSize, sha256: file.sha256, storageKey: file.key },
      keepUntil: keptUntil(kindOf(seed.kind).keepYears, effectiveOn, day),
    });
    if (!reached) continue;
    await tx.insert(noticeArrival).values({
      ...{ documentId: id, accountId: seed.accountId, means: 'PORTAL', notedBy: reached.by },
      ...{ arrivedOn: reached.on, notedAt: new Date(`${reached.on}T08:10:00Z`) },
    });
  }
}
