import type { ActorTransaction } from '@vigie/chassis/database';
import { journalLock } from '@vigie/chassis/journal-lock';
import { and, asc, between, desc, gt, max, sql } from 'drizzle-orm';
import { noDigest, Sealing } from './digest.ts';
import { journal, journalSeal, type JournalRow, type SealRow } from './table.ts';

/** Rows read at a time, so that an hour of a large service never stands in memory whole. */
const pageSize = 5_000;

/**
 * Closes the rows that arrived since the last seal.
 * @returns the seal; null when nothing arrived
 */
export async function sealJournal(tx: ActorTransaction, key: Buffer): Promise<SealRow | null> {
  // Nothing arrives meanwhile: a row within the range that came later would look like one that was slipped in.
  await tx.execute(sql`select pg_advisory_xact_lock(${journalLock})`);
  const [before] = await tx.select().from(journalSeal).orderBy(desc(journalSeal.number)).limit(1);
  const [newest] = await tx.select({ position: max(journal.position) }).from(journal);
  const after = before?.lastPosition ?? 0;
  const until = newest?.position ?? 0;
  const range = [after + 1, until] as const;
  const { sealing, first, last, latest } = await digestOf(
    tx,
    key,
    before?.digest ?? noDigest,
    range,
  );
  if (!first || !last) return null;
  const [seal] = await tx
    .insert(journalSeal)
    .values({
      number: (before?.number ?? 0) + 1,
      firstPosition: first.position,
      lastPosition: last.position,
      rows: sealing.rows,
      digest: sealing.digest(),
      firstAt: first.at,
      lastAt: latest,
      sealedAt: sql`clock.now()`,
    })
    .returning();
  return seal ?? null;
}

/** True when the rows below a seal are those that it closed, and the seal follows the one before. */
export async function isIntact(
  tx: ActorTransaction,
  key: Buffer,
  seal: SealRow,
  before: SealRow | null,
): Promise<boolean> {
  // Between two seals nothing may stand that neither closes.
  const range = [(before?.lastPosition ?? 0) + 1, seal.lastPosition] as const;
  const { sealing } = await digestOf(tx, key, before?.digest ?? noDigest, range);
  return sealing.rows === seal.rows && sealing.digest() === seal.digest;
}

interface Digested {
  sealing: Sealing;
  first: JournalRow | undefined;
  last: JournalRow | undefined;
  /** Instant of the latest row; a note may arrive after younger ones of another subgraph. */
  latest: Date;
}

async function digestOf(
  tx: ActorTransaction,
  key: Buffer,
  before: string,
  [from, until]: readonly [number, number],
): Promise<Digested> {
  const sealing = new Sealing(key, before);
  let first: JournalRow | undefined;
  let last: JournalRow | undefined;
  let latest = new Date(0);
  let page: JournalRow[];
  do {
    page = await tx
      .select()
      .from(journal)
      .where(and(between(journal.position, from, until), gt(journal.position, last?.position ?? 0)))
      .orderBy(asc(journal.position))
      .limit(pageSize);
    for (const row of page) {
      sealing.take(row);
      if (row.at > latest) latest = row.at;
    }
    first ??= page[0];
    last = page.at(-1) ?? last;
  } while (page.length === pageSize);
  return { sealing, first, last, latest };
}
