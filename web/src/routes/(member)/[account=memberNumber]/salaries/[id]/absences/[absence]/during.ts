import { parisDay } from '$lib/format/paris';
import type { AbsenceFile } from '../employee.server';
import { isBooked } from '../../../../visites/kind';

type Visit = NonNullable<NonNullable<AbsenceFile['employee']>['visits']>[number];

/** Visits that take place while somebody is away: before the return, and at their or the physician's request. */
const heldMeanwhile: readonly (string | null)[] = ['PRE_REPRISE', 'DEM_SAL', 'DEM_MT'];

/** Appointments to which somebody cannot come since they are away. */
export function appointmentsDuring(
  absence: Pick<AbsenceFile, 'firstDay' | 'lastDay' | 'expectedLastDay' | 'status'> & {
    employee?: { visits?: readonly Visit[] | null } | null;
  },
): (Visit & { startsAt: string })[] {
  if (absence.status === 'WITHDRAWN') return [];
  const first = absence.firstDay ?? '';
  const last = absence.lastDay ?? absence.expectedLastDay ?? '9999-12-31';
  return (absence.employee?.visits ?? []).flatMap((visit) => {
    const { kind, status, startsAt } = visit;
    if (!startsAt || !isBooked(status) || heldMeanwhile.includes(kind ?? null)) return [];
    const day = parisDay(startsAt);
    return first <= day && day <= last ? [{ ...visit, startsAt }] : [];
  });
}
