import { audit } from '@vigie/chassis/audit';
import { dayAt, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { NoticeKept } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import { publish } from '@vigie/chassis/outbox';
import { readNow } from '@vigie/chassis/today';
import { and, eq, max, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { JobContext } from '../../job-context.ts';
import { countHiresToConfirm } from '../queries.ts';
import { announcedHire, hireReminder } from '../table.ts';
import { reminderMail } from './mail.ts';
import { planReminder, remindTask } from './plan.ts';
import { readRecipients } from './recipients.ts';
import { isReminderDue } from './rules.ts';

/** The zone in which an announcement has its day. */
const zone = 'Europe/Paris';

/**
 * Reminds those who may declare employees of the hires that wait, where it is time: one mail for all of them and one a
 * day at most. As long as some wait it looks again the next morning. Mails already sent today are not sent again when
 * the job is tried anew.
 */
export async function remindOfHires(
  { database, mailer, query, portalUrl }: JobContext,
  { accountId }: { accountId: string },
): Promise<void> {
  const job = { kind: 'job', task: remindTask, accountId } as const;
  const { today, isDue, counted } = await database.as(job, (tx) => look(tx, accountId));
  if (!counted || counted.count === 0) return;
  if (isDue) {
    const addressed = await readRecipients(query, accountId);
    const { memberNumber, recipients } = addressed.memberAccount;
    const path = `/${memberNumber}/salaries/embauches`;
    const url = `${portalUrl}${path}`;
    for (const { userId, email: to, cadence } of recipients) {
      const mark = { accountId, day: today, recipientDigest: digestOf(to) };
      if (await database.as(job, (tx) => isMarked(tx, mark))) continue;
      const kept = cadence !== 'IMMEDIATE';
      if (!kept) await mailer.send(reminderMail({ to, addressed, counted, url }));
      await database.as(job, async (tx) => {
        await tx.insert(hireReminder).values(mark).onConflictDoNothing();
        if (kept) await keepForDigest(tx, { accountId, userId, cadence, path }, counted);
        await audit(tx, {
          action: kept ? 'hires.kept-for-digest' : 'hires.reminded',
          ...{ accountId, details: { hires: counted.count } },
        });
      });
    }
  }
  await database.as(job, async (tx) => planReminder(tx, accountId, await readNow(tx)));
}

/** One line of somebody's next digest instead of the mail. */
function keepForDigest(
  tx: ActorTransaction,
  notice: Pick<NoticeKept, 'accountId' | 'userId' | 'cadence' | 'path'>,
  { count, visitDueBy }: { count: number; visitDueBy?: CivilDate | null },
): Promise<void> {
  const title = count === 1 ? 'Une embauche à confirmer' : `${count} embauches à confirmer`;
  return publish(tx, {
    ...{ type: 'notice.kept', key: notice.userId, accountId: notice.accountId },
    payload: {
      ...notice,
      ...{ noticeId: newId(), event: 'HIRES_TO_CONFIRM', title, dueOn: visitDueBy ?? null },
    },
  });
}

async function look(tx: ActorTransaction, accountId: string) {
  const [counted] = await countHiresToConfirm(tx, [accountId]);
  const hires = await tx
    .select({ announcedAt: announcedHire.announcedAt, visitDueBy: announcedHire.visitDueBy })
    .from(announcedHire)
    .where(and(eq(announcedHire.accountId, accountId), eq(announcedHire.state, 'TO_CONFIRM')));
  const [last] = await tx
    .select({ day: max(hireReminder.day) })
    .from(hireReminder)
    .where(eq(hireReminder.accountId, accountId));
  const [clock] = await tx.execute<{ today: string }>(sql`select clock.today()::text as today`);
  const today: CivilDate = clock?.today ?? '';
  const waiting = hires.map(({ announcedAt, visitDueBy }) => ({
    announcedOn: dayAt(announcedAt, zone),
    visitDueBy,
  }));
  const lastDay = last?.day ?? null;
  // A job that is tried anew on the same day goes on with those who have no mail yet.
  const isDue = lastDay === today || isReminderDue(waiting, lastDay, today);
  return { today, isDue, counted };
}

type Mark = typeof hireReminder.$inferSelect;

async function isMarked(tx: ActorTransaction, mark: Mark): Promise<boolean> {
  const rows = await tx
    .select({ day: hireReminder.day })
    .from(hireReminder)
    .where(
      and(
        eq(hireReminder.accountId, mark.accountId),
        eq(hireReminder.day, mark.day),
        eq(hireReminder.recipientDigest, mark.recipientDigest),
      ),
    );
  return rows.length > 0;
}

/** Enough to know an address again, without keeping it here. */
function digestOf(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex');
}
