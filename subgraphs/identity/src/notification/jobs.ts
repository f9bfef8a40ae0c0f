import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { arrives } from '@vigie/chassis/mail';
import { publish } from '@vigie/chassis/outbox';
import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { JobContext } from '../job-context.ts';
import { person } from '../person/table.ts';
import { findService } from '../service/queries.ts';
import { announcedEvents } from './events.ts';
import { digestMail } from './mail.ts';
import { digestsLeave } from './rules.ts';
import { keptNotice, notificationSetting, type KeptNoticeRow } from './table.ts';

type Sending = Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>;

const job = { kind: 'job', task: 'send-digests' } as const;

/**
 * Every hour: sends the digests whose hour has come, one mail a person for all their accounts. A notice is marked as soon
 * as the mail server has accepted the mail; what comes later the same day waits for the next digest.
 */
export async function sendDigests(context: Sending): Promise<void> {
  const now = await context.database.as(job, readNow);
  for (const cadence of ['DAILY', 'WEEKLY'] as const) {
    if (!digestsLeave(cadence, now, now.digestHour)) continue;
    const waiting = await context.database.as(job, (tx) => findWaiting(tx, cadence, now.day));
    for (const personId of waiting) await sendDigest(context, personId, cadence, now.day);
  }
  await context.database.as(job, forgetSent);
}

async function readNow(tx: ActorTransaction) {
  const [now] = await tx.execute<{ day: CivilDate; hour: number }>(sql`
    select clock.today()::text as day,
      extract(hour from clock.now() at time zone (select zone from clock.setting))::int as hour`);
  const [setting] = await tx.select().from(notificationSetting);
  if (!now || !setting) throw new Error('identity.notification_setting has no row');
  return { ...now, digestHour: setting.digestHour };
}

/** People with something to be told who had no digest of this cadence today. */
async function findWaiting(
  tx: ActorTransaction,
  cadence: 'DAILY' | 'WEEKLY',
  today: CivilDate,
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct n.person_id as id from ${keptNotice} n
    where n.cadence = ${cadence} and n.sent_at is null
      and not exists (select from ${keptNotice} s
        where s.person_id = n.person_id and s.cadence = n.cadence
          and s.sent_at >= ${today}::date::timestamp at time zone (select zone from clock.setting))`);
  return rows.map(({ id }) => id);
}

async function sendDigest(
  { database, mailer, portalUrl }: Sending,
  personId: string,
  cadence: 'DAILY' | 'WEEKLY',
  today: CivilDate,
): Promise<void> {
  const waits = and(
    eq(keptNotice.personId, personId),
    eq(keptNotice.cadence, cadence),
    isNull(keptNotice.sentAt),
  );
  const { message, ids, noticeIds } = await database.as(job, async (tx) => {
    const rows = await tx
      .select({ notice: keptNotice, account: memberAccount.name })
      .from(keptNotice)
      .innerJoin(memberAccount, eq(memberAccount.id, keptNotice.accountId))
      .where(waits);
    const [reader] = await tx.select().from(person).where(eq(person.id, personId));
    const service = await findService(tx);
    const known = await stillOpen(tx, personId, rows);
    const lines = known.map(({ notice, account }) => ({ ...notice, account }));
    const told = reader && service && !reader.disabledAt && lines.length > 0;
    return {
      message: told ? digestMail({ to: reader.email, service, lines, today, portalUrl }) : null,
      ids: rows.map(({ notice }) => notice.id),
      noticeIds: known.map(({ notice }) => notice.id),
    };
  });
  if (ids.length === 0) return;
  // Somebody who has no access any more is told nothing, and asked about no more.
  const digestId = newId();
  const arrived = message !== null && (await arrives(mailer, { ...message, reference: digestId }));
  await database.as(job, async (tx) => {
    await tx
      .update(keptNotice)
      .set({ sentAt: sql`clock.now()` })
      .where(and(waits, inArray(keptNotice.id, ids)));
    if (!message) return;
    const left = { digestId, userId: personId, noticeIds, arrived };
    await publish(tx, { type: 'digest.left', key: personId, payload: left });
    await audit(tx, {
      ...{ action: arrived ? 'digest.mailed' : 'digest.refused', targetId: personId },
      details: { count: ids.length, cadence },
    });
  });
}

/** Without what the person may not know any more: a right was taken, or an account left. */
async function stillOpen<Row extends { notice: KeptNoticeRow }>(
  tx: ActorTransaction,
  personId: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const open = new Set<string>();
  for (const { event, scope } of announcedEvents) {
    const accounts = rows.filter(({ notice }) => notice.event === event);
    if (accounts.length === 0) continue;
    const ids = sql.param(accounts.map(({ notice }) => notice.accountId));
    const heard = await tx.execute<{ id: string }>(sql`
      select account_id as id from access.listeners(${ids}::uuid[], ${event}, ${scope})
      where person_id = ${personId}::uuid`);
    for (const { id } of heard) open.add(`${event} ${id}`);
  }
  return rows.filter(({ notice }) => open.has(`${notice.event} ${notice.accountId}`));
}

/** What was told a week ago is of no use any more, and names people. */
async function forgetSent(tx: ActorTransaction): Promise<void> {
  await tx.delete(keptNotice).where(lt(keptNotice.sentAt, sql`clock.now() - interval '7 days'`));
}
