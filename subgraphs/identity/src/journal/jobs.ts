import type { ActorTransaction } from '@vigie/chassis/database';
import type { Log } from '@vigie/chassis/log';
import { and, asc, desc, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { sealKey } from './digest.ts';
import { isIntact, sealJournal } from './seal.ts';
import { journal, journalSeal, journalSetting, type SealRow } from './table.ts';

/** Seals that each hour looks at again: two days. */
const checkedAgain = 48;

type Keeping = Pick<JobContext, 'database' | 'dataKey' | 'log'>;

/**
 * Every hour: closes what arrived, looks again at what was closed, and forgets what is too old. The digest is told to the
 * log too, which stands elsewhere: whoever rewrites the journal cannot rewrite what was logged.
 */
export async function keepJournal({ database, dataKey, log }: Keeping): Promise<void> {
  const key = sealKey(dataKey);
  const job = { kind: 'job', task: 'keep-journal' } as const;
  const seal = await database.as(job, (tx) => sealJournal(tx, key));
  if (seal) {
    const { number, rows, digest } = seal;
    log.info({ seal: number, rows, digest }, 'journal sealed');
  }
  await database.as(job, async (tx) => {
    const latest = await tx
      .select()
      .from(journalSeal)
      .orderBy(desc(journalSeal.number))
      .limit(checkedAgain);
    await checkSeals(tx, key, latest, log);
  });
  await database.as(job, forgetExpired);
}

/** Looks at every seal of which rows are kept, the oldest first. */
export async function checkWholeJournal({ database, dataKey, log }: Keeping): Promise<void> {
  const key = sealKey(dataKey);
  let last = 0;
  let seals: SealRow[];
  do {
    // A transaction for some seals each: the whole of a year takes longer than one should last.
    seals = await database.as({ kind: 'job', task: 'check-journal' }, async (tx) => {
      const page = await tx
        .select()
        .from(journalSeal)
        .where(gt(journalSeal.number, last))
        .orderBy(asc(journalSeal.number))
        .limit(checkedAgain);
      await checkSeals(tx, key, page, log);
      return page;
    });
    last = seals.at(-1)?.number ?? last;
  } while (seals.length > 0);
}

async function checkSeals(
  tx: ActorTransaction,
  key: Buffer,
  seals: readonly SealRow[],
  log: Log,
): Promise<void> {
  const kept = seals.filter(({ expiredAt }) => expiredAt === null);
  if (kept.length === 0) return;
  const before = await tx
    .select()
    .from(journalSeal)
    .where(
      inArray(
        journalSeal.number,
        kept.map(({ number }) => number - 1),
      ),
    );
  const results = { intact: [] as number[], broken: [] as number[] };
  for (const seal of kept) {
    const previous = before.find(({ number }) => number === seal.number - 1) ?? null;
    const intact = await isIntact(tx, key, seal, previous);
    results[intact ? 'intact' : 'broken'].push(seal.number);
    if (!intact) log.error({ seal: seal.number }, 'the journal does not match its seal');
  }
  for (const [intact, numbers] of [
    [true, results.intact],
    [false, results.broken],
  ] as const) {
    if (numbers.length === 0) continue;
    await tx
      .update(journalSeal)
      .set({ intact, checkedAt: sql`clock.now()` })
      .where(inArray(journalSeal.number, numbers));
  }
}

/** Removes the rows of seals that are older than what is kept; the seals stay, so that the chain can still be followed. */
async function forgetExpired(tx: ActorTransaction): Promise<void> {
  const [setting] = await tx.select().from(journalSetting);
  if (!setting)
    throw new Error('identity.journal_setting has no row: the database is not migrated');
  const expired = await tx
    .update(journalSeal)
    .set({ expiredAt: sql`clock.now()` })
    .where(
      and(
        isNull(journalSeal.expiredAt),
        lt(
          journalSeal.lastAt,
          sql`clock.now() - make_interval(months => ${setting.keptMonths}::int)`,
        ),
      ),
    )
    .returning({ last: journalSeal.lastPosition, number: journalSeal.number });
  const last = Math.max(0, ...expired.map(({ last: position }) => position));
  if (last > 0) await tx.delete(journal).where(lt(journal.position, last + 1));
}
