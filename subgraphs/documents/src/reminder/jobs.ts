import { audit } from '@vigie/chassis/audit';
import type { JobActor } from '@vigie/chassis/actor';
import { dayAt } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { arrives } from '@vigie/chassis/mail';
import { publish } from '@vigie/chassis/outbox';
import { reach } from '../delivery/jobs.ts';
import { findFacts, findReached, findUnreached } from '../delivery/queries.ts';
import { findDocuments } from '../document/queries.ts';
import type { DocumentRow } from '../document/table.ts';
import type { JobContext } from '../job-context.ts';
import { digestOf } from '../summons/delivery.ts';
import { findSentMails, readCircumstances } from '../summons/queries.ts';
import { visitPath, visitUrl } from '../summons/summons.ts';
import { sentMail } from '../summons/table.ts';
import { readVisit, signatureOf, type Appointment, type VisitToSummon } from '../summons/visit.ts';
import { readReminderDays } from './days.ts';
import { personalReminder, reminderLine, reminderMail } from './mail.ts';
import { findToRecall } from './queries.ts';
import { occasions, reminder, type Occasion } from './table.ts';

const recaller: JobActor = { kind: 'job', task: 'recall-summons' };

export interface ReminderJob {
  documentId: string;
  about: Occasion;
}

/** Asks for the reminders that have come due, each once and in a job of its own. */
export async function askReminders({
  database,
  query,
}: Pick<JobContext, 'database' | 'query'>): Promise<void> {
  const days = await readReminderDays(query);
  await database.as(recaller, async (tx) => {
    for (const about of occasions) {
      for (const documentId of await findToRecall(tx, about, days)) {
        await tx.insert(reminder).values({ documentId, about }).onConflictDoNothing();
        const key = `recall-${about}-${documentId}`;
        await enqueue(tx, 'recall-summons', { documentId, about }, { key });
      }
    }
  });
}

/**
 * Recalls an appointment to everybody who was told of it: each once, however often the job is tried. It goes by the
 * visit as it is now: an appointment that moved or was given up meanwhile is not recalled.
 */
export async function recallSummons(
  context: JobContext,
  { documentId, about }: ReminderJob,
): Promise<void> {
  const { database, query } = context;
  const [row] = await database.as(recaller, (tx) => findDocuments(tx, [documentId]));
  if (!row?.visitId || row.withdrawnAt) return;
  const visit = await readVisit(query, row.visitId);
  const { appointment } = visit;
  if (!appointment || signatureOf(appointment) !== row.appointment) return;
  const { now, zone } = await database.as(recaller, (tx) => readCircumstances(tx, visit.id));
  const { cancellableUntil } = appointment;
  // Whoever said yes needs no last word on how to say no.
  const late = cancellableUntil === null || cancellableUntil <= now;
  if (about === 'notice' && (late || visit.status === 'CONFIRMED')) return;
  const ahead = { ...appointment, cancellableUntil: late ? null : cancellableUntil };
  await recallToEmployer(context, row, { about, visit, appointment: ahead, zone });
  if (about === 'week') await recallToEmployee(context, row);
}

interface Recalled {
  about: Occasion;
  visit: VisitToSummon;
  appointment: Appointment;
  zone: string;
}

async function recallToEmployer(
  { database, mailer, portalUrl }: JobContext,
  row: DocumentRow,
  recalled: Recalled,
): Promise<void> {
  const { about, visit, appointment, zone } = recalled;
  const [told, unreached] = await database.as(recaller, async (tx) => [
    await findSentMails(tx, row.id, about),
    await findUnreached(tx, row.id),
  ]);
  const url = visitUrl(portalUrl, visit);
  for (const { userId, email, cadence } of visit.account.recipients) {
    const recipient = digestOf(email);
    if (told.has(recipient) || unreached.has(userId)) continue;
    // A last word that waited for Monday would come too late.
    const atOnce = cadence === 'IMMEDIATE' || (about === 'notice' && cadence === 'WEEKLY');
    if (atOnce) {
      // A reminder that an address takes no more was no news there anyhow.
      await arrives(mailer, reminderMail(email, { ...recalled, url }));
    }
    await database.as(recaller, async (tx) => {
      if (!atOnce) {
        const dueOn = dayAt(appointment.startsAt, zone);
        const notice = { userId, cadence, title: reminderLine(recalled), path: visitPath(visit) };
        await publish(tx, {
          ...{ type: 'notice.kept', key: userId, accountId: row.accountId },
          payload: {
            ...{ noticeId: newId(), accountId: row.accountId, event: 'SUMMONS_READY' },
            ...{ ...notice, dueOn },
          },
        });
      }
      await tx.insert(sentMail).values({ documentId: row.id, recipient, about });
      await auditRecall(tx, row, about);
    });
  }
}

async function recallToEmployee(context: JobContext, row: DocumentRow): Promise<void> {
  const { database } = context;
  const [reached, facts, told] = await database.as(recaller, async (tx) => [
    await findReached(tx, row.id),
    await findFacts(tx, row.id),
    await findSentMails(tx, row.id, 'week'),
  ]);
  for (const { address, channel } of reached) {
    const recipient = digestOf(address);
    if (!facts || told.has(recipient)) continue;
    told.add(recipient);
    await reach(context, { id: newId(), channel }, address, personalReminder(address, facts));
    await database.as(recaller, async (tx) => {
      await tx.insert(sentMail).values({ documentId: row.id, recipient, about: 'week' });
      await auditRecall(tx, row, 'week');
    });
  }
}

function auditRecall(
  tx: Parameters<typeof audit>[0],
  { id: targetId, accountId }: DocumentRow,
  about: Occasion,
): Promise<void> {
  return audit(tx, { action: 'summons.recalled', accountId, targetId, details: { about } });
}
