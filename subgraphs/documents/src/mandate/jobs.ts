import type { JobActor } from '@vigie/chassis/actor';
import type { MandateSettled } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import type { JobContext } from '../job-context.ts';
import { renderPdf } from '@vigie/pdf/render';
import { isNewest, keepProof } from './commands.ts';
import { proofLayout } from './layout.ts';
import { readSurroundings } from './surroundings.ts';

const writer: JobActor = { kind: 'job', task: 'write-mandate-proof' };

/** Writes the proof of a mandate in place of the earlier one. What comes late or twice leaves the newest as it is. */
export async function writeProof(
  { database, query, store }: JobContext,
  { facts }: { facts: string },
): Promise<void> {
  const settled = JSON.parse(facts) as MandateSettled;
  if (!(await database.as(writer, (tx) => isNewest(tx, settled)))) return;
  const surroundings = await readSurroundings(query, (read) => database.as(writer, read));
  const id = newId();
  const file = await store.put([await renderPdf(proofLayout(settled, surroundings))]);
  try {
    const kept = await database.as(writer, (tx) =>
      keepProof(tx, { id, settled, file, now: surroundings.now }),
    );
    if (!kept) await store.remove(file.key);
  } catch (error) {
    await store.remove(file.key);
    throw error;
  }
}
