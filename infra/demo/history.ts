import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { addMonths } from '@vigie/law/civil-date';
import type { HeldVisitSeed } from '@vigie/appointments/seed';
import { Temporal } from 'temporal-polyfill';

/** What the law said of an employee, as far as the history needs it. */
export interface FollowedEmployee {
  id: string;
  startDate: CivilDate;
  profile: 'SI' | 'SIA' | 'SIR';
  beforeStart: boolean;
  maximumGapMonths: number;
}

/** Who held the visits, at the centre of the account. */
export interface Hosts {
  centreId: string;
  physicianId: string;
  nurseId: string;
}

/** Somebody hired more recently than this (days) has not been seen yet. */
const unseenFor = 100;

/** The visits that an employee has had so far: the first one, then one before the end of each period. */
export function heldVisitsOf(
  employee: FollowedEmployee,
  hosts: Hosts,
  today: CivilDate,
): HeldVisitSeed[] {
  const { id, startDate, profile, beforeStart, maximumGapMonths } = employee;
  if (startDate > addDays(today, -unseenFor)) return [];
  const examined = profile === 'SIR';
  const held = (
    kind: HeldVisitSeed['kind'],
    day: CivilDate,
    latestDate: CivilDate,
  ): HeldVisitSeed => ({
    employeeId: id,
    kind,
    day: weekdayBefore(day),
    time: times[Number(day.slice(8)) % times.length] ?? '09:30',
    centreId: hosts.centreId,
    practitionerId: examined ? hosts.physicianId : hosts.nurseId,
    latestDate,
  });
  const firstLatest = beforeStart ? addDays(startDate, -1) : addMonths(startDate, 3);
  const visits = [
    held(
      examined ? 'EMA_INIT' : 'VIP_INIT',
      addDays(firstLatest, beforeStart ? -4 : -30),
      firstLatest,
    ),
  ];
  for (;;) {
    const last = visits.at(-1)!;
    const latest = addMonths(last.day, maximumGapMonths);
    const next = addDays(latest, -25);
    if (next >= today) return visits;
    visits.push(held(examined ? 'EMA_PERIO' : 'VIP_PERIO', next, latest));
  }
}

const times = ['09:00', '09:45', '10:30', '11:15', '14:00', '14:45', '15:30', '16:15'];

function weekdayBefore(day: CivilDate): CivilDate {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return dayOfWeek > 5 ? addDays(day, 5 - dayOfWeek) : day;
}
