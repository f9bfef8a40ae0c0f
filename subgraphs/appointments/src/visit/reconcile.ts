import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { EmployeeChanged } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import { and, eq, inArray } from 'drizzle-orm';
import { findAbsencesOf } from '../absence/queries.ts';
import { findEmployee } from '../employee/queries.ts';
import { enqueuePlanning } from '../planning/enqueue.ts';
import { keptExplanation } from '../planning/explanation.ts';
import { keepUpcoming } from '../due/commands.ts';
import { findRhythm } from '../due/queries.ts';
import { upcomingVisits } from '../due/rules.ts';
import { readSetting } from '../setting/queries.ts';
import { readToday } from '@vigie/chassis/today';
import { freeSlot } from '../slot/commands.ts';
import { handOverRemoteConsent } from '../remote-consent/hand-over.ts';
import { handOverUnavailability } from '../unavailability/hand-over.ts';
import { announce } from './announce.ts';
import { noAppointment } from './appointment.ts';
import { changesOf, fallsDue, type Change, type DueFacts, type Duty } from './due.ts';
import { followingChangesOf } from './following-due.ts';
import { handOver } from './hand-over.ts';
import { relocateVisits } from './relocate.ts';
import { restoreVisits } from './restore.ts';
import { returnChangesOf } from './return-due.ts';
import { isBooked } from './state.ts';
import { visit, type VisitRow } from './table.ts';

type Employment = Pick<
  EmployeeChanged,
  'employeeId' | 'accountId' | 'version' | 'undoes' | 'quiet' | 'importId' | keyof DueFacts
>;

/** The state of an employment that takes a visit off, null where no change of it does; and whether nobody is to be written to about it. */
export type Because = Pick<Employment, 'quiet'> & { version: number | null };

/**
 * Makes an employee's visits what their employment asks for. The rows are locked, so that a cancellation at the same
 * moment is seen whole; of two visits of one kind the database refuses the second and the event is tried again.
 */
export async function reconcileVisits(tx: ActorTransaction, employment: Employment): Promise<void> {
  const { employeeId, leftOn, undoes } = employment;
  const today = await readToday(tx);
  await relocateVisits(tx, employment);
  if (undoes !== undefined) {
    await restoreVisits(tx, await lockVisits(tx, employeeId), undoes, today);
  }
  const visits = await lockVisits(tx, employeeId);
  const absences = await findAbsencesOf(tx, employeeId);
  await carryOut(tx, employment, visits, [
    ...changesOf(employment, visits, today),
    ...returnChangesOf(absences, leftOn, visits, today),
  ]);
  await reconcileFollowing(tx, employeeId, employment);
}

/**
 * Makes an employee's visits what follows from those held: after each of them, after a change of their rhythm, and when
 * the time of one has come.
 */
export async function reconcileFollowing(
  tx: ActorTransaction,
  employeeId: string,
  because: Because & Pick<Employment, 'importId'> = { version: null },
): Promise<void> {
  const [employment, rhythm] = [
    await findEmployee(tx, employeeId),
    await findRhythm(tx, employeeId),
  ];
  if (!employment || !rhythm) return;
  const { accountId, leftOn, profile } = employment;
  const today = await readToday(tx);
  const { dueAheadDays } = await readSetting(tx);
  const visits = await lockVisits(tx, employeeId);
  const upcoming = upcomingVisits(profile, rhythm, visits, today, dueAheadDays);
  await keepUpcoming(
    tx,
    { employeeId, accountId },
    upcoming.filter((due) => fallsDue(leftOn, due, today)),
  );
  const changes = followingChangesOf(upcoming, leftOn, visits, today);
  await carryOut(tx, { ...because, employeeId, accountId }, visits, changes);
}

/** Makes an employee's return visits what their absences ask for. @throws when nobody has told of the employee yet */
export async function reconcileReturnVisits(
  tx: ActorTransaction,
  employeeId: string,
): Promise<void> {
  const visits = await lockVisits(tx, employeeId);
  const employment = await findEmployee(tx, employeeId);
  if (!employment) throw new Error('An absence of an employee who is not known yet');
  const { accountId, leftOn, version } = employment;
  const absences = await findAbsencesOf(tx, employeeId);
  const changes = returnChangesOf(absences, leftOn, visits, await readToday(tx));
  await carryOut(tx, { employeeId, accountId, version }, visits, changes);
}

function lockVisits(tx: ActorTransaction, employeeId: string): Promise<VisitRow[]> {
  return tx.select().from(visit).where(eq(visit.employeeId, employeeId)).for('update');
}

async function carryOut(
  tx: ActorTransaction,
  employment: Pick<Employment, 'employeeId' | 'accountId' | 'importId'> & Because,
  visits: readonly VisitRow[],
  changes: readonly Change[],
): Promise<void> {
  const known = (id: string) => visits.find((each) => each.id === id);
  for (const change of changes) {
    if (change.action === 'create') {
      await addDueVisit(tx, employment, change.duty);
      continue;
    }
    const current = known(change.visitId);
    if (!current) continue;
    if (change.action === 'drop') await dropVisit(tx, current, employment);
    else if (change.replan) await seekAgain(tx, current, change.duty, employment.importId);
    else await adjustVisit(tx, current, change.duty);
  }
}

/** Somebody announced turned out to be an employee on file: what was planned for them goes on there. */
export async function handOverVisits(
  tx: ActorTransaction,
  {
    employeeId: from,
    startDate,
    version,
  }: Pick<Employment, 'employeeId' | 'startDate' | 'version'>,
  to: string,
): Promise<void> {
  const visits = await tx
    .select()
    .from(visit)
    .where(inArray(visit.employeeId, [from, to]))
    .for('update');
  const [arriving, own] = [from, to].map((id) => visits.filter((each) => each.employeeId === id));
  const known = await findEmployee(tx, to);
  const employedBefore = known !== null && known.leftOn === null && known.startDate < startDate;
  const today = await readToday(tx);
  const { moved, dropped } = handOver(arriving ?? [], own ?? [], employedBefore, today);
  // First what goes: the database takes no second open visit of one kind.
  for (const current of visits.filter(({ id }) => dropped.includes(id))) {
    await dropVisit(tx, current, { version });
  }
  for (const id of moved) {
    const [row] = await tx
      .update(visit)
      .set({ employeeId: to })
      .where(eq(visit.id, id))
      .returning();
    if (!row) throw new Error('A visit that was just read was not found');
    await audit(tx, { action: 'visit.handed-over', accountId: row.accountId, targetId: id });
    await announce(tx, row);
  }
  await handOverUnavailability(tx, from, to);
  await handOverRemoteConsent(tx, from, to);
}

/** Milliseconds for whoever imports to see a mistake and undo it, before anybody is summoned by it. */
const secondThought = 30 * 60 * 1000;

function planningStart(importId: string | undefined): Date | undefined {
  return importId === undefined ? undefined : new Date(Date.now() + secondThought);
}

/** A visit falls due; planning starts when the transaction commits. */
export async function addDueVisit(
  tx: ActorTransaction,
  { employeeId, accountId, importId }: Pick<Employment, 'employeeId' | 'accountId' | 'importId'>,
  duty: Duty & { excludedDays?: string[] },
  queue?: string,
): Promise<string> {
  const id = newId();
  const [due] = await tx
    .insert(visit)
    .values({ id, accountId, employeeId, status: 'TO_PLAN', importId: importId ?? null, ...duty })
    .returning();
  await audit(tx, { action: 'visit.due', accountId, targetId: id, details: { kind: duty.kind } });
  if (due) await announce(tx, due);
  // Nobody would tell the employee of an appointment that planning gives: no summons leaves.
  const runAt = planningStart(importId);
  if (!duty.undisclosed) await enqueuePlanning(tx, id, { runAt, queue, awaited: duty.asked });
  return id;
}

/** Takes a visit off that nobody owes any more; what was booked stays readable, its slot is free again. */
export async function dropVisit(
  tx: ActorTransaction,
  current: VisitRow,
  { version, quiet }: Because,
): Promise<void> {
  const { id, accountId } = current;
  const [dropped] = await tx
    .update(visit)
    .set({ status: 'NO_LONGER_DUE', slotId: null, droppedBy: version })
    .where(eq(visit.id, id))
    .returning();
  await freeSlot(tx, id);
  await audit(tx, { action: 'visit.no-longer-due', accountId, targetId: id });
  if (dropped) await announce(tx, dropped, { quiet });
}

/** The appointment does not fit any more: its slot is free again and another one is sought. */
export async function seekAgain(
  tx: ActorTransaction,
  current: VisitRow,
  duty?: Duty,
  importId?: string,
): Promise<void> {
  const { id, accountId } = current;
  const [moved] = await tx
    .update(visit)
    .set({ ...duty, ...noAppointment, status: 'TO_PLAN', importId: importId ?? null })
    .where(eq(visit.id, id))
    .returning();
  await freeSlot(tx, id);
  await audit(tx, { action: 'visit.to-plan-again', accountId, targetId: id });
  if (moved) await announce(tx, moved);
  await enqueuePlanning(tx, id, { runAt: planningStart(importId) });
}

/** New dates for a visit that waits, or whose appointment still meets them. */
async function adjustVisit(tx: ActorTransaction, current: VisitRow, duty: Duty): Promise<void> {
  const { id, accountId, status } = current;
  const planned = isBooked(status);
  const [adjusted] = await tx
    .update(visit)
    .set({
      ...duty,
      daysLate: 0,
      planningOutcome: planned ? 'IN_TIME' : null,
      explanation: planned ? keptExplanation(duty.latestDate) : null,
    })
    .where(and(eq(visit.id, id), eq(visit.status, status)))
    .returning();
  await audit(tx, { action: 'visit.adjusted', accountId, targetId: id });
  if (adjusted) await announce(tx, adjusted);
  if (!planned) await enqueuePlanning(tx, id);
}
