import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { insertMany } from '@vigie/chassis/many';
import { auditAll } from '@vigie/chassis/audit';
import type { NoticeKept } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import { publish } from '@vigie/chassis/outbox';
import { noteSent } from '../delivery/note.ts';
import type { DocumentRow } from '../document/table.ts';
import { sentMail } from '../summons/table.ts';
import { batchedSummons } from './table.ts';

/** Milliseconds without another summons of the same batch after which they are announced. */
const quiet = 2 * 60 * 1000;

/** Has a summons announced together with the others of its batch, once no more of them come. */
export async function announceLater(
  tx: ActorTransaction,
  { id: documentId, accountId }: DocumentRow,
  batchId: string,
): Promise<void> {
  await tx.insert(batchedSummons).values({ documentId, batchId }).onConflictDoNothing();
  await enqueue(
    tx,
    'mail-summonses',
    { batchId, accountId },
    { key: `summonses-of-${batchId}`, runAt: new Date(Date.now() + quiet) },
  );
}

/** Notes that one mail about many summonses has reached an address. */
export async function markAllMailed(
  tx: ActorTransaction,
  rows: readonly DocumentRow[],
  { recipient, userId, reference }: { recipient: string; userId: string; reference: string },
): Promise<void> {
  await noteSent(tx, rows, { userId, channel: 'MAIL', messageId: reference });
  await mark(tx, rows, recipient, 'summons.mailed');
}

/** Has many summonses told by one line of somebody's next digest. */
export async function keepAllForDigest(
  tx: ActorTransaction,
  rows: readonly DocumentRow[],
  recipient: string,
  notice: Pick<NoticeKept, 'userId' | 'cadence' | 'title' | 'path' | 'dueOn'>,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { accountId } = first;
  const noticeId = newId();
  await publish(tx, {
    ...{ type: 'notice.kept', key: notice.userId, accountId },
    payload: { noticeId, accountId, event: 'SUMMONS_READY', ...notice },
  });
  await noteSent(tx, rows, { userId: notice.userId, channel: 'DIGEST', messageId: noticeId });
  await mark(tx, rows, recipient, 'summons.kept-for-digest');
}

async function mark(
  tx: ActorTransaction,
  rows: readonly DocumentRow[],
  recipient: string,
  action: string,
): Promise<void> {
  await insertMany(
    tx,
    sentMail,
    rows.map(({ id }) => ({ documentId: id, recipient, about: 'document' as const })),
  );
  await auditAll(
    tx,
    rows.map(({ id, accountId }) => ({
      ...{ action, accountId, targetId: id },
      details: { about: 'document' },
    })),
  );
}
