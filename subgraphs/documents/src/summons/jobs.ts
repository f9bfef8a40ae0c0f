import { newId } from '@vigie/chassis/ids';
import { readToday } from '@vigie/chassis/today';
import { handOnAgain, tellGivenUp } from '../delivery/jobs.ts';
import { findSummonses } from '../document/queries.ts';
import type { DocumentRow } from '../document/table.ts';
import { announceLater } from '../announcement/commands.ts';
import type { JobContext } from '../job-context.ts';
import { renderPdf } from '@vigie/pdf/render';
import { keepSummons, tellLeft, withdrawSummons } from './commands.ts';
import { mailSummons, mailWithdrawal } from './delivery.ts';
import { summonsLayout } from './layout.ts';
import { readCircumstances } from './queries.ts';
import type { SummonsJob } from './enqueue.ts';
import { referenceOf, visitUrl, writer, type Summons } from './summons.ts';
import { readVisit, signatureOf, type Appointment, type VisitToSummon } from './visit.ts';

/**
 * Makes the summons of a visit agree with its appointment: writes and mails it, or withdraws the one that no longer
 * holds. May run any number of times, and for events that come twice or late: it goes by the visit as it is now.
 */
export async function writeSummons(
  context: JobContext,
  { visitId, version, batchId, quiet = false }: SummonsJob,
): Promise<void> {
  const visit = await readVisit(context.query, visitId);
  if (visit.version < version) throw new Error('The visit was read before its change arrived');
  const { appointment } = visit;
  if (!appointment) {
    await context.database.as(writer, (tx) => withdrawSummons(tx, visitId));
    if (!quiet) {
      await mailWithdrawal(context, visit);
      await tellGivenUp(context, visitId);
    }
    return;
  }
  const [present, today] = await context.database.as(writer, async (tx) => {
    const [found] = await findSummonses(tx, [visitId]);
    return [found, await readToday(tx)] as const;
  });
  // A change that overtook this one made the appointment tentative: its own day will come.
  if (!present && visit.summonsOn !== null && visit.summonsOn > today) return;
  const sameEmployer = present?.accountId === visit.account.id;
  const holds = sameEmployer && present.appointment === signatureOf(appointment);
  const row = present && holds ? present : await issue(context, visit, appointment);
  await context.database.as(writer, (tx) => handOnAgain(tx, row));
  if (batchId === undefined) {
    await mailSummons(context, row, visit, appointment);
    if (visit.status === 'PLANNED') await context.database.as(writer, (tx) => tellLeft(tx, [row]));
  } else await context.database.as(writer, (tx) => announceLater(tx, row, batchId));
}

/** Writes the file first: a row without a file would promise what does not exist. */
async function issue(
  { database, store, portalUrl }: JobContext,
  visit: VisitToSummon,
  appointment: Appointment,
): Promise<DocumentRow> {
  const id = newId();
  const circumstances = await database.as(writer, (tx) => readCircumstances(tx, visit.id));
  const summons: Summons = {
    ...circumstances,
    reference: referenceOf(id),
    url: visitUrl(portalUrl, visit),
    visit,
    appointment,
  };
  const file = await store.put([await renderPdf(summonsLayout(summons))]);
  try {
    return await database.as(writer, (tx) => keepSummons(tx, id, summons, file));
  } catch (error) {
    await store.remove(file.key);
    throw error;
  }
}
