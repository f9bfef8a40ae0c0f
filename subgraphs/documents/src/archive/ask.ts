import type { CallerActor } from '@vigie/chassis/actor';
import { auditAll } from '@vigie/chassis/audit';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { giveAddress } from '@vigie/chassis/single-use-address';
import type { Context } from '../context.ts';
import { findDocuments } from '../document/queries.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { ArchiveDocumentsInput, DownloadAddress } from '../generated/resolvers.ts';
import { documentArchivesAddress } from './address.ts';
import { folderName } from './names.ts';
import { documentArchiveAddress, type WantedArchive } from './table.ts';

/** Documents of one archive at most. */
export const mostDocuments = 200;

/** Gives an address from which many documents can be fetched once, as one archive, within a minute. */
export function archiveDocuments(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  { documents }: ArchiveDocumentsInput,
): Promise<Outcome<DownloadAddress, DocumentRefused>> {
  return database.as(caller, async (tx) => {
    if (documents.length === 0) return refuse<DocumentRefused>(none);
    if (documents.length > mostDocuments)
      return refuse<DocumentRefused>({ code: 'TOO_MANY', field: 'documents' });
    const ids = [...new Set(documents.map(({ id }) => id))];
    const rows = ids.every(isId) ? await findDocuments(tx, ids) : [null];
    if (rows.some((row) => row === null))
      return refuse<DocumentRefused>({ code: 'NOT_FOUND', field: 'documents' });
    const folders = new Map(documents.map(({ id, folder }) => [id, folderName(folder ?? '')]));
    const wanted: WantedArchive = {
      documents: ids.map((id) => ({ id, folder: folders.get(id) ?? '' })),
    };
    const { token, expiresAt } = await giveAddress(
      ...([tx, documentArchiveAddress, caller, wanted, clock.now()] as const),
    );
    await auditAll(
      tx,
      rows.flatMap((row) =>
        row
          ? {
              ...{ action: 'document.opened', accountId: row.accountId, targetId: row.id },
              details: { kind: row.kind, archive: true },
            }
          : [],
      ),
    );
    return { done: { path: `${documentArchivesAddress.path}${token}`, expiresAt } };
  });
}

const none: DocumentRefused = { code: 'REQUIRED', field: 'documents' };
