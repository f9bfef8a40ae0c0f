import { standingOn, whyClosed } from '@vigie/chassis/access';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { findEmployees, lockEmployee } from '../employee/queries.ts';
import type { EmploymentRow } from '../employee/table.ts';
import { findAbsences, findAbsencesOf, lockAbsence } from './queries.ts';
import type { Refusal } from './refusal.ts';
import { overlap } from './rules.ts';
import type { AbsenceRow } from './table.ts';

/**
 * The employment of somebody who is away, locked as a job: whoever declares absences need not be able to change the
 * employee. Two declarations for one person follow each other.
 */
export async function openEmployment(
  tx: ActorTransaction,
  employeeId: string,
): Promise<EmploymentRow | { refusals: Refusal[] }> {
  const [seen] = isId(employeeId) ? await findEmployees(tx, [employeeId]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'employeeId' });
  const { accountId } = seen.employment;
  const standing = await standingOn(tx, accountId, 'employees:read', 'absences:write');
  if (standing !== 'allowed') {
    return refuse({ code: await whyClosed(tx, accountId), field: 'employeeId' });
  }
  return lockEmployment(tx, accountId, employeeId);
}

/** The absence, locked, for somebody who reads absences and holds `right`; or why not, a stale version last. */
export async function openAbsence(
  tx: ActorTransaction,
  input: { id: string; version?: number },
  right: 'absences:write' | 'visits:request',
): Promise<AbsenceRow | { refusals: Refusal[] }> {
  const [seen] = isId(input.id) ? await findAbsences(tx, [input.id]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const { accountId } = seen;
  const standing = await standingOn(tx, accountId, 'absences:read', right);
  if (standing !== 'allowed') return refuse({ code: await whyClosed(tx, accountId), field: 'id' });
  const locked = await asJobWithin(tx, { task: 'lock-absence', accountId }, () =>
    lockAbsence(tx, input.id),
  );
  if (!locked) return refuse({ code: 'NOT_FOUND', field: 'id' });
  if (input.version !== undefined && locked.version !== input.version) {
    return refuse({ code: 'STALE_VERSION', field: 'version' });
  }
  return locked.withdrawnAt === null ? locked : refuse({ code: 'WITHDRAWN', field: 'id' });
}

export async function lockEmployment(
  tx: ActorTransaction,
  accountId: string,
  employeeId: string,
): Promise<EmploymentRow> {
  const locked = await asJobWithin(tx, { task: 'lock-employment', accountId }, () =>
    lockEmployee(tx, employeeId),
  );
  if (!locked) throw new Error('An absence without employment');
  return locked;
}

/** Another absence of the same person on one of these days, hidden from the caller or not. */
export async function overlapRefusals(
  tx: ActorTransaction,
  { accountId, id }: { accountId: string; id: string },
  days: { id?: string; firstDay: string; lastDay: string | null },
): Promise<Refusal[]> {
  const [others = []] = await asJobWithin(tx, { task: 'compare-absences', accountId }, () =>
    findAbsencesOf(tx, [id]),
  );
  const other = others.find((each) => each.id !== days.id && overlap(each, days));
  return other ? [{ code: 'OVERLAP', field: 'firstDay', existingId: other.id }] : [];
}
