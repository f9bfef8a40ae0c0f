import type { JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { readToday, readZone } from '@vigie/chassis/today';
import { renderPdf } from '@vigie/pdf/render';
import { eq, sql } from 'drizzle-orm';
import { document } from '../document/table.ts';
import { safeFileName } from '../inspection/file-name.ts';
import type { JobContext } from '../job-context.ts';
import { kindOf } from '../kind/kinds.ts';
import { keptUntil } from '../kind/renewal.ts';
import type { StoredFile } from '../store/store.ts';
import { readIncident, type Incident } from './facts.ts';
import { incidentLayout } from './layout.ts';
import { title } from './wording.ts';

export interface IncidentJob {
  documentId: string;
}

const writer: JobActor = { kind: 'job', task: 'write-incident-sheet' };

/** Writes the sheet of a document that was taken back, once: from then on nobody opens it, and nothing changes. */
export async function writeIncidentSheet(
  { database, query, store }: Pick<JobContext, 'database' | 'query' | 'store'>,
  { documentId }: IncidentJob,
): Promise<void> {
  if (await database.as(writer, (tx) => isWritten(tx, documentId))) return;
  const incident = await readIncident(query, documentId);
  const zone = await database.as(writer, readZone);
  const { withdrawnAt: now } = incident.handedDocument;
  const file = await store.put([await renderPdf(incidentLayout(incident, { now, zone }))]);
  try {
    const kept = await database.as(writer, (tx) => keepSheet(tx, incident, file));
    if (!kept) await store.remove(file.key);
  } catch (error) {
    await store.remove(file.key);
    throw error;
  }
}

async function isWritten(tx: ActorTransaction, documentId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: document.id })
    .from(document)
    .where(eq(document.aboutDocumentId, documentId));
  return row !== undefined;
}

/** False when another try was faster. */
async function keepSheet(
  tx: ActorTransaction,
  { handedDocument: { id: aboutDocumentId, account, kindLabel } }: Incident,
  file: StoredFile,
): Promise<boolean> {
  const kind = 'INCIDENT_SHEET';
  const name = `${title} - ${kindLabel}`;
  const rows = await tx
    .insert(document)
    .values({
      ...{ id: newId(), accountId: account.id, kind, aboutDocumentId, title: name },
      ...{ fileName: safeFileName(`${name}.pdf`, 'application/pdf') },
      ...{ byteSize: file.byteSize, sha256: file.sha256, storageKey: file.key },
      createdAt: sql`date_trunc('milliseconds', clock.now())`,
      keepUntil: keptUntil(kindOf(kind).keepYears, null, await readToday(tx)),
    })
    .onConflictDoNothing()
    .returning({ id: document.id });
  const [sheet] = rows;
  if (!sheet) return false;
  await audit(tx, {
    ...{ action: 'incident.written', accountId: account.id, targetId: sheet.id },
    details: { document: aboutDocumentId },
  });
  return true;
}
