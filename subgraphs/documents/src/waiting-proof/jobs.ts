import type { JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { WaitingJoined } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import { readToday } from '@vigie/chassis/today';
import { renderPdf } from '@vigie/pdf/render';
import { document } from '../document/table.ts';
import type { JobContext } from '../job-context.ts';
import { kindOf } from '../kind/kinds.ts';
import { keptUntil } from '../kind/renewal.ts';
import type { StoredFile } from '../store/store.ts';
import { readCircumstances } from '../summons/queries.ts';
import { waitingProofLayout, type Moments } from './layout.ts';
import { isProven } from './queries.ts';
import { readWaitingVisit, type WaitingVisit } from './visit.ts';
import { fileName, title } from './wording.ts';

const writer: JobActor = { kind: 'job', task: 'write-waiting-proof' };

/** Writes the proof that an appointment was asked for; once, however often the event comes. */
export async function writeWaitingProof(
  { database, query, store }: JobContext,
  joined: WaitingJoined,
): Promise<void> {
  const { placeId, visitId } = joined;
  if (await database.as(writer, (tx) => isProven(tx, placeId))) return;
  const waiting = await readWaitingVisit(query, visitId);
  const { now, zone } = await database.as(writer, (tx) => readCircumstances(tx, visitId));
  const moments = { joinedAt: new Date(joined.joinedAt), now, zone };
  const file = await store.put([await renderPdf(waitingProofLayout(waiting, moments))]);
  try {
    const kept = await database.as(writer, (tx) => keepProof(tx, joined, waiting, moments, file));
    if (!kept) await store.remove(file.key);
  } catch (error) {
    await store.remove(file.key);
    throw error;
  }
}

/** False where another job has kept it meanwhile. */
async function keepProof(
  tx: ActorTransaction,
  { placeId, visitId }: WaitingJoined,
  waiting: WaitingVisit,
  { joinedAt, now, zone }: Moments,
  file: StoredFile,
): Promise<boolean> {
  const id = newId();
  const { account, employee } = waiting.visit;
  const [kept] = await tx
    .insert(document)
    .values({
      ...{ id, accountId: account.id, kind: 'REQUEST_PROOF', visitId, employeeId: employee.id },
      ...{ externalId: placeId, createdAt: now, title: title(joinedAt, zone) },
      ...{ fileName: fileName(waiting, joinedAt, zone), storageKey: file.key },
      ...{ byteSize: file.byteSize, sha256: file.sha256 },
      keepUntil: keptUntil(kindOf('REQUEST_PROOF').keepYears, null, await readToday(tx)),
    })
    .onConflictDoNothing()
    .returning({ id: document.id });
  if (!kept) return false;
  await audit(tx, { action: 'visit.wait-proven', accountId: account.id, targetId: id });
  return true;
}
