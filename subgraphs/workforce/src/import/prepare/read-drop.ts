import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { announceRows } from '../../announced-hire/file/announce-rows.ts';
import { announceFiles } from '../../announced-hire/file/read-hires.ts';
import type { JobContext } from '../../job-context.ts';
import { forgetFiles } from '../batch/forget.ts';
import { dispatch } from '../dispatch/dispatch.ts';
import { sentFiles } from '../dispatch/sent-files.ts';
import { filesOf, findDrops } from '../drop/queries.ts';
import { refuseDrop } from '../drop/receive.ts';
import type { DropRefusal } from '../drop/refusal.ts';
import { emptyReport, type DropReport } from '../drop/report.ts';
import { importDrop, type DropRow } from '../drop/table.ts';
import { uploadLimits } from '../reading/limits.ts';
import { destinationsOf, type Destinations } from './destinations.ts';
import { makeShare } from './make-share.ts';
import { onlyList } from './only-list.ts';
import { openList } from './open-list.ts';
import { readFiles, type ReadFiles } from './read-files.ts';

const task = 'read-import';

/**
 * Reads what was sent and makes an import of it for each account that it concerns. What it makes, and that the drop
 * was read, become true together: repeated, it finds the drop read and stops.
 */
export async function readDrop(context: JobContext, { dropId }: { dropId: string }): Promise<void> {
  const { database } = context;
  const [drop, files] = await database.as({ kind: 'job', task }, async (tx) => [
    (await findDrops(tx, [dropId]))[0],
    await filesOf(tx, dropId),
  ]);
  if (drop?.state !== 'READING') return;
  const read = await readFiles(context, drop, files);
  const refusal = await use(context, drop, read);
  if (refusal) await refuseDrop(database, dropId, refusal);
}

async function use(
  context: JobContext,
  drop: DropRow,
  read: ReadFiles,
): Promise<DropRefusal | null> {
  const { uploads, refused } = read;
  const [first] = refused;
  if (uploads.length === 0 && first) {
    return refused.length === 1 ? first.refusal : reportRefused(context, drop, refused);
  }
  const sent = sentFiles(uploads);
  const report: DropReport = {
    ...emptyReport,
    refused: [...refused, ...sent.refused.map(({ file, refusal }) => ({ name: file, refusal }))],
    lists: sent.tables,
  };
  if (drop.purpose === 'HIRES') {
    const hires = await announceFiles(context, drop, uploads);
    await finish(context, drop, { ...report, lists: [], hires }, (tx) => forgetFiles(tx, drop.id));
    return null;
  }
  if (sent.dsn.length > 0) return shareOut(context, drop, sent.dsn, report);
  const list = onlyList(uploads);
  if (list === 'none') return reportRefused(context, drop, report.refused);
  if (list === 'several') return { code: 'SEVERAL_LISTS' };
  if (drop.accountId === null) return { code: 'LIST_NEEDS_ACCOUNT' };
  await finish(context, drop, report, (tx) =>
    openList(tx, context, { ...drop, accountId: drop.accountId ?? '' }, list),
  );
  return null;
}

/** Declarations of a drop, account by account; the files themselves are then no longer needed. */
async function shareOut(
  context: JobContext,
  drop: DropRow,
  sent: Parameters<typeof dispatch>[0],
  report: DropReport,
): Promise<DropRefusal | null> {
  const people = sent
    .flatMap(({ dsn }) => dsn.declarations)
    .reduce((sum, declaration) => sum + declaration.people.length, 0);
  if (people > uploadLimits.rows) return { code: 'TOO_MANY_ROWS', limit: uploadLimits.rows };
  const destinations = await destinationsOf(context, drop, sent);
  const { accounts, unknown, setAside } = dispatch(sent, destinations.open);
  const announced = accounts.flatMap((share) => share.announced);
  const hires =
    announced.length > 0
      ? await announceRows(context, { drop, source: 'DSN', siret: null }, announced)
      : undefined;
  const told: DropReport = {
    ...{ ...report, setAside, unknown: unknown.map(known(destinations)) },
    ...(hires ? { hires } : {}),
  };
  await finish(context, drop, told, async (tx) => {
    for (const share of accounts) await makeShare(tx, context, drop, share);
    await forgetFiles(tx, drop.id);
  });
  return null;
}

/** Tells an account that may be read and not imported into from one that does not exist for whoever sent. */
function known({ closed }: Destinations) {
  return (establishment: { siret: string; files: string[]; people: number }) => ({
    ...establishment,
    accountId: closed.find(({ siret }) => siret === establishment.siret)?.accountId ?? null,
  });
}

async function finish(
  { database }: JobContext,
  { id }: DropRow,
  report: DropReport,
  make: (tx: ActorTransaction) => Promise<void>,
): Promise<void> {
  await database.as({ kind: 'job', task }, async (tx) => {
    const [locked] = await tx.select().from(importDrop).where(eq(importDrop.id, id)).for('update');
    if (locked?.state !== 'READING') return;
    await make(tx);
    await tx.update(importDrop).set({ state: 'READ', report }).where(eq(importDrop.id, id));
  });
}

async function reportRefused(
  { database }: JobContext,
  { id }: DropRow,
  refused: DropReport['refused'],
): Promise<DropRefusal> {
  const report: DropReport = { ...emptyReport, refused };
  await database.as({ kind: 'job', task }, (tx) =>
    tx.update(importDrop).set({ report }).where(eq(importDrop.id, id)),
  );
  return { code: 'NOTHING_READABLE' };
}
