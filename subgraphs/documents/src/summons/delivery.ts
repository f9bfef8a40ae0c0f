import { of } from '@vigie/chassis/elision';
import { dayAt } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import { arrives } from '@vigie/chassis/mail';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { noteSent, noteUnreached } from '../delivery/note.ts';
import { findUnreached } from '../delivery/queries.ts';
import type { DocumentRow } from '../document/table.ts';
import type { JobContext } from '../job-context.ts';
import { keepForDigest, markMailed } from './commands.ts';
import { moment } from '@vigie/chassis/french-date';
import { summonsMail } from './mail.ts';
import { findSentMails, findWithdrawn, readCircumstances } from './queries.ts';
import { visitPath, visitUrl, writer } from './summons.ts';
import type { Appointment, VisitToSummon } from './visit.ts';
import { withdrawalMail } from './withdrawal.ts';
import { fullName } from './wording.ts';

/**
 * Mails a summons to everybody who is to have it. One mail after the other, each marked as soon as the server has
 * accepted it: when one fails, the next try begins with that one.
 */
export async function mailSummons(
  { database, mailer, store, portalUrl }: JobContext,
  row: DocumentRow,
  visit: VisitToSummon,
  appointment: Appointment,
): Promise<void> {
  const sent = await database.as(writer, (tx) => findSentMails(tx, row.id, 'document'));
  const unreached = await database.as(writer, (tx) => findUnreached(tx, row.id));
  const waiting = visit.account.recipients.filter(
    ({ email, userId }) => !sent.has(digestOf(email)) && !unreached.has(userId),
  );
  if (waiting.length === 0) return;
  const { zone } = await database.as(writer, (tx) => readCircumstances(tx, visit.id));
  const earlier = await database.as(writer, (tx) => findWithdrawn(tx, visit.id));
  const replaces = earlier[0]?.title ?? null;
  const content = await buffer(await store.open(row.storageKey));
  const file = { name: row.fileName, content };
  const url = visitUrl(portalUrl, visit);
  for (const { userId, email, cadence } of waiting) {
    if (cadence !== 'IMMEDIATE') {
      const notice = { userId, cadence, ...noticeOf(visit, appointment, zone) };
      await database.as(writer, (tx) => keepForDigest(tx, row, digestOf(email), notice));
      continue;
    }
    const reference = newId();
    const mail = summonsMail(email, { visit, appointment, zone, url, file, replaces });
    if (!(await arrives(mailer, { ...mail, reference }))) {
      // The others are written to all the same: the service sees to this one.
      await database.as(writer, (tx) => noteUnreached(tx, row, userId));
      continue;
    }
    await database.as(writer, async (tx) => {
      await markMailed(tx, row, digestOf(email), 'document');
      await noteSent(tx, [row], { userId, channel: 'MAIL', messageId: reference });
    });
  }
}

/** A line of a digest. */
function noticeOf(visit: VisitToSummon, { startsAt }: Appointment, zone: string) {
  return {
    title: `Convocation ${of(fullName(visit.employee))} pour le ${moment(startsAt, zone)}`,
    path: visitPath(visit),
    dueOn: dayAt(startsAt, zone),
  };
}

/** Tells everybody who was sent a summons that it holds no more; each once, also when the job is tried again. */
export async function mailWithdrawal(
  { database, mailer, portalUrl }: JobContext,
  visit: VisitToSummon,
): Promise<void> {
  const withdrawn = await database.as(writer, (tx) => findWithdrawn(tx, visit.id));
  const url = visitUrl(portalUrl, visit);
  for (const row of withdrawn) {
    const [had, told] = await database.as(writer, async (tx) => [
      await findSentMails(tx, row.id, 'document'),
      await findSentMails(tx, row.id, 'withdrawal'),
    ]);
    for (const { email } of visit.account.recipients) {
      const digest = digestOf(email);
      if (!had.has(digest) || told.has(digest)) continue;
      // Whom a word does not reach any more has nothing else to wait for.
      await arrives(mailer, withdrawalMail(email, { visit, title: row.title, url }));
      await database.as(writer, (tx) => markMailed(tx, row, digest, 'withdrawal'));
    }
  }
}

/** Enough to know an address again, without keeping it here. */
export function digestOf(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex');
}
