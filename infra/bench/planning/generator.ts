import {
  everyHalfDay,
  nowhere,
  type Company,
  type Instance,
  type PlanEmployer,
  type PlanSession,
  type PlanVisit,
  type Span,
} from '@vigie/appointments/planning/plan/model';
import { weightOf, isUrgent, type Profile } from '@vigie/appointments/planning/plan/priority';
import { randomFrom } from '@vigie/appointments/planning/plan/random';

/** How large an instance is and how scarce its room. */
export interface Size {
  visits: number;
  practitioners: number;
  weeks: number;
}

/** Monday 30 November 2026. */
export const firstDay = 20_787;

type Random = () => number;
type Point = readonly [number, number];

const plain = { width: 70, height: 56 };
/** Roads are longer than the crow flies. */
const detour = 1.3;
/** Nobody is sent further than this (kilometres). */
const farthest = 30;
const unitsPerHalfDay = 14;

/** A made-up service: the same for the same seed. */
export function generate({ visits, practitioners, weeks }: Size, seed: number): Instance {
  const random = randomFrom(seed);
  const centres = Array.from({ length: Math.max(3, Math.round(practitioners / 3)) }, () =>
    point(random),
  );
  const people = Array.from({ length: practitioners }, (_, index) => {
    return {
      nurse: index % 5 >= 2,
      home: index % centres.length,
      annex: pick(random, centres.length),
    };
  });
  const sessions = people.flatMap((person, practitioner) =>
    halfDays(random, person, practitioner, weeks),
  );
  const employers: PlanEmployer[] = [];
  const list: PlanVisit[] = [];
  while (list.length < visits) {
    const employer = employers.length;
    const size = Math.min(visits - list.length, headcount(random));
    employers.push(makeEmployer(random, centres, people, weeks, size));
    for (let index = 0; index < size; index += 1)
      list.push(makeVisit(random, employer, weeks, list.length));
  }
  return { today: firstDay, sessions, employers, visits: list };
}

interface Person {
  nurse: boolean;
  home: number;
  annex: number;
}

/** Eight half-days a week, two of them at an annex, without leave, Christmas and public holidays. */
function halfDays(
  random: Random,
  { nurse, home, annex }: Person,
  practitioner: number,
  weeks: number,
): PlanSession[] {
  const leave = pick(random, weeks);
  const sessions: PlanSession[] = [];
  const off = [pick(random, 10), pick(random, 10)];
  for (let week = 0; week < weeks; week += 1) {
    if (week === leave || week === 4) continue;
    for (let halfDay = 0; halfDay < 10; halfDay += 1) {
      const day = firstDay + week * 7 + (halfDay >> 1);
      if (off.includes(halfDay) || holidays.has(day)) continue;
      const centre = halfDay >= 8 ? annex : home;
      const id = `${practitioner}-${day}-${halfDay % 2}`;
      sessions.push({
        id,
        practitioner,
        nurse,
        centre,
        day,
        afternoon: halfDay % 2 === 1,
        units: unitsPerHalfDay,
        reserved: 0,
      });
    }
  }
  return sessions;
}

/** 25 December, 1 January, Easter Monday, 1 and 8 May, Ascension, Whit Monday of that winter and spring. */
const holidays = new Set([20_812, 20_819, 20_906, 20_939, 20_944, 20_946, 20_955]);

/** Four in five have fewer than ten employees whose visit is due. */
function headcount(random: Random): number {
  return Math.min(400, Math.max(1, Math.floor(1.6 * (1 - random()) ** -0.9)));
}

function makeEmployer(
  random: Random,
  centres: readonly Point[],
  people: readonly Person[],
  weeks: number,
  size: number,
): PlanEmployer {
  const site = point(random);
  const roads = centres.map((centre) => {
    const kilometres = Math.hypot(site[0] - centre[0], site[1] - centre[1]) * detour;
    return Math.round(kilometres * 10) / 10;
  });
  const nearest = roads.indexOf(Math.min(...roads));
  const within = roads.map((kilometres, centre) =>
    kilometres <= farthest || centre === nearest ? kilometres : Infinity,
  );
  const doctors = people.flatMap(({ nurse }, index) => (nurse ? [] : [index]));
  const nurses = people.flatMap(({ nurse }, index) => (nurse ? [index] : []));
  const near = (list: number[]) => list.filter((index) => people[index]!.home === nearest);
  const team = [
    ...(near(doctors).length > 0 ? near(doctors) : [doctors[pick(random, doctors.length)]!]),
    ...near(nurses),
  ];
  const closed: Span[] = random() < 0.3 ? [spanWithin(random, weeks, 7)] : [];
  return { id: '', company: companyOf(random, size), roads: within, team, closed };
}

function companyOf(random: Random, size: number): Company {
  const drawn = random();

  if (drawn < 0.5) return { kind: 'group' };
  return drawn < 0.65
    ? { kind: 'spread', atMost: Math.max(1, Math.ceil(size / 20)) }
    : { kind: 'any' };
}

function makeVisit(random: Random, employer: number, weeks: number, index: number): PlanVisit {
  const profile = drawProfile(random);
  const drawn = random();
  const kind =
    drawn < 0.62 ? periodicOf(random, profile) : drawn < 0.9 ? hireOf(profile) : 'REPRISE';
  const overdue = kind !== 'REPRISE' && drawn < 0.62 && random() < 0.15;
  const urgent = isUrgent(kind);
  const known = firstDay + pick(random, weeks * 7);
  const earliest = firstDay + 7 + (urgent ? Math.max(0, known - firstDay - 7) : 0);
  const latest = overdue
    ? firstDay - 1 - pick(random, 120)
    : urgent
      ? earliest + (kind === 'REPRISE' ? 8 : 30 + pick(random, 60))
      : firstDay + 14 + pick(random, weeks * 7);
  const nurseMay = kind !== 'REPRISE' && kind !== 'EMA_INIT' && kind !== 'EMA_PERIO';
  const partTime = random() < 0.2 ? 0b11 << (2 * pick(random, 5)) : 0;
  return {
    id: `v${index}`,
    employer,
    weight: weightOf(kind, profile, Number(overdue)),
    urgent,
    earliest: Math.min(earliest, firstDay + weeks * 7 - 7),
    latest,
    units: {
      physician: kind === 'EMA_INIT' || kind === 'REPRISE' ? 3 : 2,
      nurse: nurseMay ? (kind === 'VIP_INIT' ? 3 : 2) : 0,
    },
    allowed: everyHalfDay & ~partTime,
    preferred: random() < 0.3 ? 0b0101010101 << pick(random, 2) : everyHalfDay,
    away: random() < 0.15 ? [spanWithin(random, weeks, 14)] : [],
    before: nowhere,
    pinned: false,
  };
}

function drawProfile(random: Random): Profile {
  const drawn = random();
  return drawn < 0.6 ? 'SI' : drawn < 0.75 ? 'SIA' : 'SIR';
}

function periodicOf(random: Random, profile: Profile) {
  if (profile !== 'SIR') return 'VIP_PERIO' as const;
  return random() < 0.5 ? ('VI' as const) : ('EMA_PERIO' as const);
}

function hireOf(profile: Profile) {
  return profile === 'SIR' ? ('EMA_INIT' as const) : ('VIP_INIT' as const);
}

function spanWithin(random: Random, weeks: number, days: number): Span {
  const from = firstDay + 7 * pick(random, weeks);
  return { from, until: from + days - 1 };
}

function point(random: Random): Point {
  return [random() * plain.width, random() * plain.height];
}

function pick(random: Random, beyond: number): number {
  return Math.floor(random() * beyond);
}
