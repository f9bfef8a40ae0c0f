import type { JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { addYears } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { readNow, readToday, readZone } from '@vigie/chassis/today';
import { renderPdf } from '@vigie/pdf/render';
import { workbookStream } from '@vigie/spreadsheet/xlsx/workbook';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { document, workbookType } from '../document/table.ts';
import type { JobContext } from '../job-context.ts';
import { kindOf } from '../kind/kinds.ts';
import { keptUntil } from '../kind/renewal.ts';
import type { StoredFile } from '../store/store.ts';
import type { Facts } from './facts/facts.ts';
import { readPapers } from './facts/papers.ts';
import { readTold } from './facts/read.ts';
import { gapsOf } from './gaps.ts';
import { dossierLayout } from './layout.ts';
import { mostTries } from './rules.ts';
import { dossier, type DossierRow } from './table.ts';
import { title } from './wording.ts';
import { sheetsOf } from './workbook.ts';

export interface DossierJob {
  dossierId: string;
}

type Reach = Pick<JobContext, 'database' | 'query' | 'store'>;

const writer: JobActor = { kind: 'job', task: 'write-dossier' };

/** Years of the past that are told: the longest time between two periodic visits (R4624-16). */
const yearsTold = 5;

/** Makes a dossier. What keeps it from being made is tried again twice; then whoever asked is told, and may ask anew. */
export async function writeDossier(context: Reach, { dossierId }: DossierJob): Promise<void> {
  const begun = await context.database.as(writer, (tx) => begin(tx, dossierId));
  if (!begun) return;
  try {
    await make(context, begun);
  } catch (error) {
    if (begun.tries >= mostTries) await context.database.as(writer, (tx) => giveUp(tx, begun));
    throw error;
  }
}

/** Notes that a try begins; null for a dossier that is finished or given up. */
async function begin(tx: ActorTransaction, id: string): Promise<DossierRow | null> {
  const [row] = await tx
    .update(dossier)
    .set({ tries: sql`${dossier.tries} + 1` })
    .where(and(eq(dossier.id, id), isNull(dossier.readyAt), isNull(dossier.failedAt)))
    .returning();
  return row ?? null;
}

async function giveUp(tx: ActorTransaction, { id, accountId }: DossierRow): Promise<void> {
  await tx
    .update(dossier)
    .set({ failedAt: sql`clock.now()` })
    .where(eq(dossier.id, id));
  await audit(tx, { action: 'dossier.failed', accountId, targetId: id });
}

async function make({ database, query, store }: Reach, row: DossierRow): Promise<void> {
  const facts = await readFacts({ database, query }, row.accountId);
  const files: StoredFile[] = [];
  try {
    files.push(await store.put([await renderPdf(dossierLayout(facts))]));
    files.push(await store.put(workbookStream(sheetsOf(facts))));
    await database.as(writer, (tx) => keep(tx, row, facts, files));
  } catch (error) {
    await Promise.all(files.map(({ key }) => store.remove(key)));
    throw error;
  }
}

async function readFacts(
  { database, query }: Pick<Reach, 'database' | 'query'>,
  accountId: string,
): Promise<Facts> {
  const moment = await database.as(writer, async (tx) => ({
    ...{ now: await readNow(tx), today: await readToday(tx), zone: await readZone(tx) },
  }));
  const since = addYears(moment.today, -yearsTold);
  const from = new Date(`${since}T00:00:00Z`);
  const told = await readTold(query, accountId, from);
  const papers = await database.as(writer, (tx) => readPapers(tx, accountId, from));
  return { ...moment, since, ...told, papers };
}

/** Both files and the end of the work, together or not at all. */
async function keep(
  tx: ActorTransaction,
  { id, accountId }: DossierRow,
  facts: Facts,
  files: readonly StoredFile[],
): Promise<void> {
  const { now, today, account } = facts;
  const keepUntil = keptUntil(kindOf('DOSSIER').keepYears, null, today);
  const name = `${title} ${account.memberNumber} ${today}`;
  const kinds = [
    { mediaType: 'application/pdf', fileName: `${name}.pdf` },
    { mediaType: workbookType, fileName: `${name}.xlsx` },
  ] as const;
  await tx.insert(document).values(
    files.flatMap(({ byteSize, sha256, key }, index) =>
      kinds.slice(index, index + 1).map((kind) => ({
        ...{ id: newId(), accountId, kind: 'DOSSIER' as const, dossierId: id, title, ...kind },
        ...{ byteSize, sha256, storageKey: key, createdAt: now, keepUntil },
      })),
    ),
  );
  await tx
    .update(dossier)
    .set({ readyAt: now, keptUntil: keepUntil, gaps: gapsOf(facts) })
    .where(eq(dossier.id, id));
  await audit(tx, { action: 'dossier.made', accountId, targetId: id });
}
