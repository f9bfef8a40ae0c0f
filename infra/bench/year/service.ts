/**
 * A made-up service and all that its members will tell it in a year: the same for the same seed. What happens to visits
 * is not written here; that is the product's own doing.
 */
import type { Session } from '@vigie/appointments/availability/rules';
import type { Profile } from '@vigie/appointments/planning/plan/priority';
import { randomFrom } from '@vigie/appointments/planning/plan/random';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { isWorkingDay } from '@vigie/chassis/working-day';

export interface Year {
  people: number;
  weeks: number;
  /** Slots that will be asked for, as a share of those that there are. */
  load: number;
  seed: number;
}

/** Monday 4 January 2027. */
export const firstDay: CivilDate = '2027-01-04';

/** Days that half-days reach beyond the last day: visits are planned ahead. */
const beyond = 120;

/** An employee: on file from the first day, or hired meanwhile. */
export interface Person {
  number: number;
  account: number;
  profile: Profile;
  startDate: CivilDate;
  /** Day of the last periodic visit; null for whoever is hired. */
  seenOn: CivilDate | null;
  /** Half-days at work as bits, where they are not all of them. */
  halfDays: number | null;
}

/** What a member tells on a day. */
export type Told = { on: CivilDate; person: number } & (
  | { what: 'hire' }
  | { what: 'leaving'; lastDay: CivilDate }
  | { what: 'other post' }
  | { what: 'return'; back: CivilDate }
  | { what: 'training'; until: CivilDate }
);

export interface Service {
  lastDay: CivilDate;
  accounts: number;
  people: Person[];
  told: Told[];
  physicians: number;
  nurses: number;
  /** Of a physician by number, then of the nurses; at the first or the second centre. */
  halfDays: (Omit<Session, 'practitionerId' | 'centreId'> & { who: number; centre: number })[];
  /** A half-day off that a practitioner tells a week before. */
  off: { on: CivilDate; who: number; day: CivilDate }[];
}

/** Months between two periodic visits, and from an examination to the intermediate one. */
export const gaps: Record<Profile, number> = { SI: 60, SIA: 36, SIR: 48 };
export const intermediateMonths = 24;

const slots = { perHalfDay: 4, minutes: 45 };

export function serviceOf({ people, weeks, load, seed }: Year): Service {
  const random = randomFrom(seed);
  const within = (days: number) => Math.floor(random() * days);
  const length = weeks * 7;
  const lastDay = addDays(firstDay, length - 1);
  const accounts = Math.max(3, Math.round(people / 12));
  const someone = (number: number, hired: boolean): Person => {
    const draw = random();
    const profile = draw < 0.6 ? 'SI' : draw < 0.8 ? 'SIA' : 'SIR';
    // Few large members and many small ones.
    const account = Math.floor(random() ** 2 * accounts);
    const startDate = hired
      ? addDays(firstDay, 10 + within(length - 20))
      : addDays(firstDay, -gaps[profile] * 30 - 200 - within(900));
    // One in twenty is overdue on the first day, by up to three months.
    const ago = random() < 0.05 ? gaps[profile] * 30.4 + within(90) : within(gaps[profile] * 30.4);
    const seenOn = hired ? null : addDays(firstDay, -1 - Math.floor(ago));
    const halfDays = random() < 0.15 ? 0b1111111111 & ~(0b1111 << (2 * within(4))) : null;
    return { number, account, profile, startDate, seenOn, halfDays };
  };
  const hires = Math.round((people * 0.14 * weeks) / 52);
  const staff = Array.from({ length: people + hires }, (_, n) => someone(n, n >= people));
  const told: Told[] = [];
  for (const { number: person, seenOn, startDate } of staff) {
    if (seenOn === null) {
      told.push({ on: addDays(startDate, -7 - within(6)), person, what: 'hire' });
      continue;
    }
    const on = addDays(firstDay, within(length));
    const draw = (random() * 52) / weeks;
    if (draw < 0.1) told.push({ on, person, what: 'leaving', lastDay: addDays(on, 20) });
    else if (draw < 0.12) told.push({ on, person, what: 'other post' });
    else if (draw < 0.18) told.push({ on, person, what: 'return', back: addDays(on, 3) });
    else if (draw < 0.24) told.push({ on, person, what: 'training', until: addDays(on, 11) });
  }
  told.sort((one, other) => one.on.localeCompare(other.on) || one.person - other.person);
  return {
    ...{ lastDay, accounts, people: staff, told },
    ...roomFor(staff, told, { weeks, load }, random),
  };
}

/** Appointments that are missed and asked for again. */
export const missed = 0.08;

/** Half-days for what will be asked for: periodic visits at their rate, those of the backlog, hires, returns, other posts. */
function roomFor(
  people: readonly Person[],
  told: readonly Told[],
  { weeks, load }: Pick<Year, 'weeks' | 'load'>,
  random: () => number,
): Pick<Service, 'physicians' | 'nurses' | 'halfDays' | 'off'> {
  let [examinations, visits] = [0, 0];
  for (const { profile, seenOn } of people) {
    const late = seenOn !== null && addDays(seenOn, Math.round(gaps[profile] * 30.4)) < firstDay;
    const owed = seenOn === null || late ? 1 : (12 / gaps[profile]) * (weeks / 52);
    if (profile !== 'SIR') visits += owed;
    else examinations += owed;
    if (profile === 'SIR' && seenOn !== null) visits += (12 / gaps.SIR) * (weeks / 52);
  }
  examinations += told.filter(({ what }) => what === 'return' || what === 'other post').length;
  const days = daysFrom(firstDay, weeks * 7 + beyond).filter((day) => isWorkingDay(day));
  const share = days.length / days.filter((day) => day < addDays(firstDay, weeks * 7)).length;
  const halfDaysFor = (asked: number) =>
    Math.ceil((((asked * (1 + missed)) / load) * share) / slots.perHalfDay);
  const [forPhysicians, forNurses] = [halfDaysFor(examinations), halfDaysFor(visits)];
  // Nobody keeps more than four half-days a week, so that there is somebody else when one is away.
  const crew = (halfDays: number) => Math.max(2, Math.ceil(halfDays / (days.length * 0.8)));
  const [physicians, nurses] = [crew(forPhysicians), crew(forNurses)];
  const spread = (count: number, first: number, crewSize: number) => {
    const cells = days.length * 2 * crewSize;
    return Array.from({ length: count }, (_, index) => {
      const cell = Math.floor(((index + 0.5) * cells) / count);
      const [member, moment] = [cell % crewSize, Math.floor(cell / crewSize)];
      const afternoon = moment % 2 === 1;
      return {
        ...{ who: first + member, centre: member % 2, day: days[Math.floor(moment / 2)]! },
        ...(afternoon ? { from: '13:30', until: '16:30' } : { from: '09:00', until: '12:00' }),
        slotMinutes: slots.minutes,
      };
    });
  };
  const halfDays = [
    ...spread(forPhysicians, 0, physicians),
    ...spread(forNurses, physicians, nurses),
  ];
  const off = halfDays
    .filter(({ day }) => day > addDays(firstDay, 14) && random() < 0.02)
    .map(({ who, day }) => ({ on: addDays(day, -8), who, day }));
  return { physicians, nurses, halfDays, off };
}

export function daysFrom(first: CivilDate, count: number): CivilDate[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}
