import type { CertificateDocument } from '@vigie/chassis/following-visits';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { readToday } from '@vigie/chassis/today';
import { hasLegalDay, performersOf } from '@vigie/law/visits';
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { findRhythm, findUpcoming } from '../due/queries.ts';
import { employee, type EmployeeRow } from '../employee/table.ts';
import type { Sought } from '../planning/search.ts';
import { announce } from '../visit/announce.ts';
import { findOpenVisit } from '../visit/queries.ts';
import { addDueVisit } from '../visit/reconcile.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { dayToHoldBy } from './rules.ts';
import { requestedEmployee, type RequestRow } from './table.ts';

/**
 * Makes the visit of a request due for each of its employees, unless it is under way already or they have left.
 * @returns their visits
 */
export async function makeVisitsDue(
  tx: ActorTransaction,
  request: RequestRow,
): Promise<VisitRow[]> {
  const { id, kind } = request;
  const visits: VisitRow[] = [];
  for (const person of await findPeople(tx, request)) {
    const under = await findOpenVisit(tx, person.id, kind);
    const owed = under ? await markAsked(tx, under) : await addAskedVisit(tx, request, person);
    await tx
      .update(requestedEmployee)
      .set({ visitId: owed.id })
      .where(and(eq(requestedEmployee.requestId, id), eq(requestedEmployee.employeeId, person.id)));
    visits.push(owed);
  }
  return visits;
}

/**
 * The visit for which a slot may be chosen with the answer: the one under way, or the one that would fall due. Null for
 * several people, whom planning plans together, for whoever has left, and once an absence was told.
 */
export async function findSoughtVisit(
  tx: ActorTransaction,
  request: RequestRow,
): Promise<Sought | null> {
  const [person, ...others] = await findPeople(tx, request);
  if (!person || others.length > 0) return null;
  const under = await findOpenVisit(tx, person.id, request.kind);
  if (under) return under.absenceToldAt === null ? under : null;
  return {
    ...{ id: newId(), accountId: request.accountId, employeeId: person.id, excludedDays: [] },
    undisclosed: false,
    ...(await dutyOf(tx, request, person)),
  };
}

/** Nothing else has to ask for it any more. */
async function markAsked(tx: ActorTransaction, under: VisitRow): Promise<VisitRow> {
  if (under.asked) return under;
  const [asked] = await tx
    .update(visit)
    .set({ asked: true })
    .where(eq(visit.id, under.id))
    .returning();
  if (!asked) throw new Error('A visit that is under way was not found');
  await announce(tx, asked);
  return asked;
}

async function addAskedVisit(
  tx: ActorTransaction,
  request: RequestRow,
  person: EmployeeRow,
): Promise<VisitRow> {
  const { accountId, kind } = request;
  const duty = {
    ...(await dutyOf(tx, request, person)),
    answersChange: null,
    ownLatestDate: null,
  };
  const certificates = kind === 'ANCI_EXAM' ? await findNeededCertificates(tx, person.id) : [];
  await addDueVisit(
    tx,
    { employeeId: person.id, accountId },
    { ...duty, certificates, asked: true },
  );
  const added = await findOpenVisit(tx, person.id, kind);
  if (!added) throw new Error('A visit that was made due is not there');
  return added;
}

async function findNeededCertificates(
  tx: ActorTransaction,
  employeeId: string,
): Promise<CertificateDocument[]> {
  const known = await findRhythm(tx, employeeId);
  return known?.certificates.map(({ document }) => document) ?? [];
}

/** For whom a request asks, without those who have left. */
async function findPeople(tx: ActorTransaction, { id }: RequestRow): Promise<EmployeeRow[]> {
  const rows = await tx
    .select({ employee })
    .from(requestedEmployee)
    .innerJoin(employee, eq(employee.id, requestedEmployee.employeeId))
    .where(
      and(
        eq(requestedEmployee.requestId, id),
        or(isNull(employee.leftOn), gt(employee.leftOn, sql`clock.today()`)),
      ),
    );
  return rows.map((row) => row.employee);
}

/** By the day of the law where it names one by now, as the file has it; else by the day that the service promises. */
async function dutyOf(
  tx: ActorTransaction,
  { kind, wantedBy }: RequestRow,
  { id, profile }: EmployeeRow,
): Promise<Pick<VisitRow, 'kind' | 'earliestDate' | 'latestDate' | 'performers' | 'promised'>> {
  const performers = performersOf(kind, profile);
  const heldBy = dayToHoldBy(wantedBy, await readToday(tx));
  const [upcoming = []] = await findUpcoming(tx, [id]);
  const owed = upcoming.find((due) => due.kind === kind);
  if (owed && hasLegalDay(kind) && (owed.earliestDate ?? heldBy) <= heldBy) {
    const { earliestDate, latestDate } = owed;
    return { kind, earliestDate, latestDate, performers, promised: false };
  }
  const promised = hasLegalDay(kind);
  return { kind, earliestDate: null, latestDate: heldBy, performers, promised };
}
