import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { preReturnRight } from '@vigie/law/absence/liaison';
import { requestersOf, type Requester } from '@vigie/law/request';
import type { AskedVisitKind, VisitAsker } from '../generated/resolvers.ts';
import { dayToHoldBy } from '../request/rules.ts';
import type { AskedVisitRefusal } from './refusal.ts';

/** A visit as whoever asked for it wants it. */
export interface AskedVisit {
  kind: AskedVisitKind;
  askedBy: VisitAsker;
  wantedBy: CivilDate | null;
  /** First and last day of the absence during which a pre-return visit is held, as the employee tells them. */
  absentFrom: CivilDate | null;
  absentUntil: CivilDate | null;
  employeeAgrees: boolean;
}

const requesters: Record<VisitAsker, Requester> = {
  EMPLOYEE: 'WORKER',
  DOCTOR: 'DOCTORS',
  PHYSICIAN: 'PHYSICIAN',
};

/** What is wrong with it, all of it at once. */
export function askedVisitRefusals(asked: AskedVisit, today: CivilDate): AskedVisitRefusal[] {
  const { kind, askedBy, wantedBy } = asked;
  const refusals: AskedVisitRefusal[] = [];
  if (!requestersOf(kind, today).value.includes(requesters[askedBy]))
    refusals.push({ code: 'NOT_ENTITLED', field: 'askedBy' });
  if (wantedBy !== null && wantedBy <= today)
    refusals.push({ code: 'IN_THE_PAST', field: 'wantedBy' });
  return kind === 'PRE_REPRISE' ? [...refusals, ...absenceRefusals(asked, today)] : refusals;
}

/** A pre-return visit is held during an absence of more than thirty days (L4624-2-4, R4624-29). */
function absenceRefusals(
  { absentFrom, absentUntil }: AskedVisit,
  today: CivilDate,
): AskedVisitRefusal[] {
  if (absentFrom === null) return [{ code: 'REQUIRED', field: 'absentFrom' }];
  if (absentFrom > today) return [{ code: 'IN_THE_FUTURE', field: 'absentFrom' }];
  if (absentUntil !== null && absentUntil < today)
    return [{ code: 'IN_THE_PAST', field: 'absentUntil' }];
  const absence = { firstDay: absentFrom, lastDay: absentUntil ?? undefined };
  return preReturnRight(absence, today).open === false
    ? [{ code: 'ABSENCE_TOO_SHORT', field: absentUntil === null ? 'absentFrom' : 'absentUntil' }]
    : [];
}

/** The day until which the service means to hold it: before the return, where one is known. */
export function heldBy({ kind, wantedBy, absentUntil }: AskedVisit, today: CivilDate): CivilDate {
  const usual = dayToHoldBy(wantedBy, today);
  if (kind !== 'PRE_REPRISE' || absentUntil === null || absentUntil >= usual) return usual;
  return absentUntil > today ? absentUntil : addDays(today, 1);
}

/**
 * Whether the employer is kept from learning of it: nobody has to tell their employer that they want to see the
 * physician, before a return or at any time. The other visits are no secret of the employee's.
 */
export function isUndisclosed({ kind, employeeAgrees }: AskedVisit): boolean {
  return (kind === 'PRE_REPRISE' || kind === 'DEM_SAL') && !employeeAgrees;
}
