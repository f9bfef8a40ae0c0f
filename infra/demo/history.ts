import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { isWorkingDay } from '@vigie/chassis/working-day';
import { addMonths } from '@vigie/law/civil-date';
import type { HeldVisitSeed } from '@vigie/appointments/seed';

/** What the law said of an employee, as far as the history needs it. */
export interface FollowedEmployee {
  id: string;
  birthDate: CivilDate;
  startDate: CivilDate;
  /** Last day, for somebody who has left. */
  leftOn: CivilDate | null;
  profile: 'SI' | 'SIA' | 'SIR';
  beforeStart: boolean;
  maximumGapMonths: number;
  /** Whether the work asks for a certificate of no contraindication (ANCI). */
  certified: boolean;
}

/** Who held the visits, at the centre of the account. */
export interface Hosts {
  centreId: string;
  physicianId: string;
  nurseId: string;
}

/** What was missed longer ago (days) has been held since. */
const caughtUpAfter = 200;

/** Somebody hired more recently than this (days) has not been seen yet. */
const unseenFor = 100;

/**
 * The visits that an employee has had so far: the first one, then one before the end of each period, those between two
 * examinations and the one of mid-career. A few were missed: the service is behind with them.
 */
export function heldVisitsOf(
  employee: FollowedEmployee,
  hosts: Hosts,
  today: CivilDate,
): HeldVisitSeed[] {
  if (isUnseen(employee, today)) return [];
  const { profile, maximumGapMonths } = employee;
  const examined = profile === 'SIR';
  const held = (kind: HeldVisitSeed['kind'], day: CivilDate, latestDate: CivilDate) =>
    heldVisit(employee, hosts, { kind, day, latestDate });
  const visits = periodsOf(employee, today).map(({ day, latestDate }, index) => {
    const first = examined ? 'EMA_INIT' : 'VIP_INIT';
    const periodic = examined ? 'EMA_PERIO' : 'VIP_PERIO';
    return held(index === 0 ? first : periodic, day, latestDate);
  });
  const between = examined && maximumGapMonths > intermediateMonths ? visits : [];
  const others = [
    ...between.map(({ day }) => {
      const latest = addMonths(day, intermediateMonths);
      return held('VI', addDays(latest, -25), latest);
    }),
    ...midCareerOf(employee, held),
    ...certificateOf(employee, held),
  ];
  const end = employee.leftOn ?? today;
  return [
    ...visits.filter(({ day }) => day <= end),
    ...others.filter(({ day }) => day < today && day <= end && !wasMissed(day, today)),
  ];
}

const isUnseen = ({ startDate }: FollowedEmployee, today: CivilDate): boolean =>
  startDate > addDays(today, -unseenFor);

/** Days of the first visit and of those that followed, each with the last one that the law allowed. */
function periodsOf(
  { startDate, beforeStart, maximumGapMonths }: FollowedEmployee,
  today: CivilDate,
): { day: CivilDate; latestDate: CivilDate }[] {
  const first = beforeStart ? addDays(startDate, -1) : addMonths(startDate, 3);
  const periods = [
    { day: openDayBefore(addDays(first, beforeStart ? -4 : -30)), latestDate: first },
  ];
  for (;;) {
    const latestDate = addMonths(periods.at(-1)!.day, maximumGapMonths);
    const day = addDays(latestDate, -25);
    if (day >= today) return periods;
    periods.push({ day: openDayBefore(day), latestDate });
  }
}

/** Somebody who missed an appointment, so many days ago or a little earlier. */
interface Absentee<Employee extends FollowedEmployee> {
  employee: Employee;
  daysAgo: number;
}

/** In each of the first accounts, whoever is due next. */
export function absenteesOf<Employee extends FollowedEmployee & { accountId: string }>(
  accounts: readonly { id: string }[],
  staff: readonly Employee[],
  today: CivilDate,
): Absentee<Employee>[] {
  return accounts.slice(0, 4).flatMap(({ id }, index) => {
    const [employee] = staff
      .filter((each) => each.accountId === id && !isUnseen(each, today))
      .toSorted((one, other) => (dueOf(one, today) < dueOf(other, today) ? -1 : 1));
    return employee ? [{ employee, daysAgo: 6 + index }] : [];
  });
}

/** Last day that the law allows for the next periodic visit. */
const dueOf = (employee: FollowedEmployee, today: CivilDate): CivilDate =>
  addMonths(periodsOf(employee, today).at(-1)!.day, employee.maximumGapMonths);

/** The appointment to which nobody came, without an excuse. */
export function missedVisitOf(
  { employee, daysAgo }: Absentee<FollowedEmployee>,
  hosts: Hosts,
  today: CivilDate,
): HeldVisitSeed {
  const kind = employee.profile === 'SIR' ? 'EMA_PERIO' : 'VIP_PERIO';
  const [day, latestDate] = [addDays(today, -daysAgo), dueOf(employee, today)];
  const visit = heldVisit(employee, hosts, { kind, day, latestDate });
  return { ...visit, status: 'NOT_EXCUSED', measures: null, document: null };
}

/** Months from an examination to the visit between it and the next one (R4624-28). */
const intermediateMonths = 24;

function heldVisit(
  { id, profile }: FollowedEmployee,
  { centreId, physicianId, nurseId }: Hosts,
  { kind, day, latestDate }: Pick<HeldVisitSeed, 'kind' | 'day' | 'latestDate'>,
): HeldVisitSeed {
  const byPhysician =
    kind === 'MI_CARRIERE' || kind === 'ANCI_EXAM' || (profile === 'SIR' && kind !== 'VI');
  return {
    ...{ employeeId: id, kind, latestDate, centreId },
    day: openDayBefore(day),
    time: times[Number(day.slice(8)) % times.length] ?? '09:30',
    practitionerId: byPhysician ? physicianId : nurseId,
    ...endOf(id, kind),
  };
}

/**
 * In the autumn of the year of the 45th birthday, or soon after the hire for whoever came that year; the visit exists since
 * 2022 (L4624-2-2).
 */
function midCareerOf(
  { birthDate, startDate }: FollowedEmployee,
  held: (kind: 'MI_CARRIERE', day: CivilDate, latestDate: CivilDate) => HeldVisitSeed,
): HeldVisitSeed[] {
  const year = Number(birthDate.slice(0, 4)) + 45;
  const end = `${year}-12-31`;
  if (year < 2022 || startDate > end) return [];
  const autumn = `${year}-10-${10 + (Number(birthDate.slice(8)) % 15)}`;
  return [held('MI_CARRIERE', startDate > autumn ? addDays(startDate, 14) : autumn, end)];
}

/** Before the work began, or in the weeks after certificates took the place of the examination (R4323-56). */
function certificateOf(
  { certified, startDate }: FollowedEmployee,
  held: (kind: 'ANCI_EXAM', day: CivilDate, latestDate: CivilDate) => HeldVisitSeed,
): HeldVisitSeed[] {
  if (!certified) return [];
  const before = addDays(startDate, -1);
  return before < '2025-10-06'
    ? [held('ANCI_EXAM', `2025-11-${10 + (Number(startDate.slice(8)) % 15)}`, '2025-11-28')]
    : [held('ANCI_EXAM', addDays(startDate, -6), before)];
}

/** One day of eleven, of those that the service has not caught up with yet. */
function wasMissed(day: CivilDate, today: CivilDate): boolean {
  return day > addDays(today, -caughtUpAfter) && Number(day.slice(8)) % 11 === 0;
}

const times = ['09:00', '09:45', '10:30', '11:15', '14:00', '14:45', '15:30', '16:15'];

export function openDayBefore(day: CivilDate): CivilDate {
  return isWorkingDay(day) ? day : openDayBefore(addDays(day, -1));
}

/** A few visits end with measures, and hardly any with an unfitness notice: read off the person, always the same. */
function endOf(
  id: string,
  kind: HeldVisitSeed['kind'],
): Pick<HeldVisitSeed, 'measures' | 'document'> {
  const examined = kind === 'EMA_INIT' || kind === 'EMA_PERIO';
  if (kind === 'ANCI_EXAM') return { measures: false, document: null };
  const digit = Number.parseInt(id.slice(-3), 16);
  if (examined && digit % 97 === 0) return { measures: false, document: 'UNFITNESS' };
  return { measures: digit % 7 === 0, document: examined ? 'FITNESS' : 'ATTESTATION' };
}
