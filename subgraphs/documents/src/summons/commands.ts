import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { NoticeKept } from '@vigie/chassis/events';
import { publish, publishAll } from '@vigie/chassis/outbox';
import { readToday } from '@vigie/chassis/today';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { factsOf } from '../delivery/facts.ts';
import { noteSent } from '../delivery/note.ts';
import { summonsFacts } from '../delivery/table.ts';
import { document, type DocumentRow } from '../document/table.ts';
import { kindOf } from '../kind/kinds.ts';
import { keptUntil } from '../kind/renewal.ts';
import type { StoredFile } from '../store/store.ts';
import { visit as visitCopy } from '../visit/table.ts';
import type { Summons } from './summons.ts';
import { sentMail, type MailSubject } from './table.ts';
import { signatureOf } from './visit.ts';
import { fileName, title } from './wording.ts';

/** Takes a written summons into the documents of the account, in place of the earlier one. */
export async function keepSummons(
  tx: ActorTransaction,
  id: string,
  summons: Summons,
  file: StoredFile,
): Promise<DocumentRow> {
  const { visit, appointment, zone, now } = summons;
  await withdrawSummons(tx, visit.id);
  const [known] = await tx.select().from(visitCopy).where(eq(visitCopy.id, visit.id));
  const [row] = await tx
    .insert(document)
    .values({
      id,
      accountId: visit.account.id,
      kind: 'SUMMONS',
      title: title(appointment, zone),
      fileName: fileName(visit.employee, appointment, zone),
      byteSize: file.byteSize,
      sha256: file.sha256,
      storageKey: file.key,
      visitId: visit.id,
      employeeId: known?.employeeId ?? null,
      appointment: signatureOf(appointment),
      createdAt: now,
      keepUntil: keptUntil(kindOf('SUMMONS').keepYears, null, await readToday(tx)),
    })
    .returning();
  if (!row) throw new Error('The summons was not kept');
  await tx.insert(summonsFacts).values({ documentId: id, facts: factsOf(summons) });
  await audit(tx, { action: 'summons.written', accountId: row.accountId, targetId: id });
  return row;
}

/** Takes back the summons of a visit; does nothing when none is valid. */
export async function withdrawSummons(tx: ActorTransaction, visitId: string): Promise<void> {
  const withdrawn = await tx
    .update(document)
    .set({ withdrawnAt: sql`clock.now()` })
    .where(
      and(
        eq(document.kind, 'SUMMONS'),
        eq(document.visitId, visitId),
        isNull(document.withdrawnAt),
      ),
    )
    .returning({ id: document.id, accountId: document.accountId });
  for (const { id, accountId } of withdrawn) {
    await audit(tx, { action: 'summons.withdrawn', accountId, targetId: id });
  }
}

/** Tells appointments that summonses are out: their appointments stay where they are. Telling it twice does no harm. */
export async function tellLeft(tx: ActorTransaction, rows: readonly DocumentRow[]): Promise<void> {
  const events = rows.map(({ visitId, accountId, appointment }) => {
    const [startsAt] = appointment?.split(' ') ?? [];
    if (visitId === null || startsAt === undefined) throw new Error('Only a summons can leave');
    const payload = { visitId, accountId, startsAt };
    return { type: 'summons.left' as const, key: visitId, accountId, payload };
  });
  await publishAll(tx, events);
}

/** Notes that the mail about a document has reached an address. */
export async function markMailed(
  tx: ActorTransaction,
  { id, accountId }: DocumentRow,
  recipient: string,
  about: MailSubject,
): Promise<void> {
  await tx.insert(sentMail).values({ documentId: id, recipient, about });
  await audit(tx, { action: 'summons.mailed', accountId, targetId: id, details: { about } });
}

/** Has a summons told in the next digest of somebody, who gets no mail of its own. */
export async function keepForDigest(
  tx: ActorTransaction,
  row: DocumentRow,
  recipient: string,
  notice: Pick<NoticeKept, 'userId' | 'cadence' | 'title' | 'path' | 'dueOn'>,
): Promise<void> {
  const { id, accountId } = row;
  await noteSent(tx, [row], { userId: notice.userId, channel: 'DIGEST', messageId: id });
  await tx.insert(sentMail).values({ documentId: id, recipient, about: 'document' });
  await publish(tx, {
    ...{ type: 'notice.kept', key: notice.userId, accountId },
    payload: { noticeId: id, accountId, event: 'SUMMONS_READY', ...notice },
  });
  await audit(tx, { action: 'summons.kept-for-digest', accountId, targetId: id });
}
