/**
 * A half-year in which visits become known one by one, beside the plan of somebody who knew them all from the start:
 * `node --import ./infra/typescript.mjs infra/bench/planning/rolling.ts [seed] [visits] [practitioners] [units kept]`. All is planned
 * anew each Monday, and with little effort on the other days, so that returns find a place.
 */
import {
  expectedVisits,
  rememberedDays,
  type Pressing,
} from '@vigie/appointments/planning/plan/expected';
import {
  nowhere,
  type Instance,
  type PlanEmployer,
  type PlanVisit,
} from '@vigie/appointments/planning/plan/model';
import { pressingDays, weightOf } from '@vigie/appointments/planning/plan/priority';
import { effortFor, plan, type Effort } from '@vigie/appointments/planning/plan/plan';
import { randomFrom } from '@vigie/appointments/planning/plan/random';
import { check } from './checker.ts';
import { generate } from './generator.ts';

const [seed = 1, visits = 2_000, practitioners = 3, kept = 6] = process.argv.slice(2).map(Number);
const weeks = 26;

/** Days before they are first possible on which returns and hires become known; all others are from the start. */
const known = { returns: 3, hires: 10 };
/** From a return to its legal date, by which the generator's returns are recognised. */
const daysOfReturn = 8;

/** Share of people who return in a half-year, as the generator draws it. */
const returning = 0.1;

/** Days before an appointment on which it is told and pinned. */
const told = { urgent: 14, other: 28 };

/** Days until somebody can be summoned. */
const soonest = { urgent: 2, other: 7 };

/** What of a physician's half-day waits for the urgent whose date is near, and until how many days before. */
const reserve = { units: kept, days: 7 };

const whole = generate({ visits, practitioners, weeks }, seed);
const usual = effortFor(whole);

const weekday: Effort = {
  ...usual,
  ...{ lessons: { ...usual.lessons, passes: 8 }, firstReach: 200, rounds: 1, repacks: 0 },
};

const last = whole.sessions.at(-1)!.day;

const outcomes = {
  foresight: plan(whole, usual).board.sessionOf,
  lived: liveThrough(whole),
};
const foresight = check(whole, outcomes.foresight);
const lived = check(whole, outcomes.lived);
const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
const shares = (ours: number, known: number) =>
  `${percent(ours)} of the weight in time, ${percent(known)} with foresight: ${percent(ours / known)} of it`;
console.log(
  `seed ${seed}, ${visits} visits\n` +
    `  due by the last day: ${shares(inTime(outcomes.lived), inTime(outcomes.foresight))} (aim ≥ 98 %)\n` +
    `  all: ${shares(lived.onTime, foresight.onTime)}; cost ${percent(lived.cost / foresight.cost - 1)} more; ` +
    `rules broken ${lived.faults.length}; ${processorSeconds()} CPU s`,
);

/**
 * Share of the weight that is in time, of the visits due by the last day that has half-days. What is due later is not
 * late when that day ends, and only foresight knows that nobody else will ask for the room that is left.
 */
function inTime(sessionOf: Int32Array): number {
  let due = 0;
  let held = 0;
  whole.visits.forEach(({ latest, weight }, visit) => {
    if (latest > last) return;
    due += weight;
    if ((whole.sessions[sessionOf[visit]!]?.day ?? Infinity) <= latest) held += weight;
  });
  return held / due;
}

/** What is known on a day, and what came before it. */
interface Life {
  instance: Instance;
  current: PlanVisit[];
  seen: boolean[];
  came: Pressing[];
}

function liveThrough(instance: Instance): Int32Array {
  const current = instance.visits.map((visit) => ({ ...visit }));
  const life = {
    instance,
    current,
    seen: current.map(() => false),
    came: halfYearBefore(instance),
  };
  for (let { today } = instance; today <= last; today += 1) {
    const monday = (today - instance.today) % 7 === 0;
    const arrived = arrivals(life, today);
    life.came.push(...arrived.filter(isReturn).map((each) => pressing(instance, each)));
    if (!monday && arrived.length === 0) continue;
    replanOn(life, today, monday ? usual : weekday);
  }
  return Int32Array.from(current, ({ before }) => before);
}

/** Returns before the first day, as many as the generator draws of everybody whose visit is due. */
function halfYearBefore(instance: Instance): Pressing[] {
  const random = randomFrom(seed + 1_000);
  const first = instance.today - rememberedDays + daysOfReturn;
  return instance.visits
    .filter(() => random() < returning)
    .map((visit) => ({
      ...pressing(instance, visit),
      latest: first + Math.floor(random() * rememberedDays),
    }));
}

/** What the planner remembers of a return; its employer's wishes are about those whom it sends. */
function pressing({ employers }: Instance, { employer, latest }: PlanVisit): Pressing {
  return {
    employer: employers.length + employer,
    weight: weightOf('REPRISE', 'SI', 0),
    units: { physician: 3, nurse: 0 },
    latest,
  };
}

function withoutWishes(employer: PlanEmployer): PlanEmployer {
  return { ...employer, company: { kind: 'any' }, closed: [] };
}

/** Marks the visits that become known; @returns them */
function arrivals({ current, seen }: Life, today: number): PlanVisit[] {
  return current.filter((visit, index) => {
    const ahead = isReturn(visit) ? known.returns : known.hires;
    if (seen[index] || (visit.urgent && today < visit.earliest - ahead)) return false;
    seen[index] = true;
    return true;
  });
}

function isReturn({ urgent, earliest, latest }: PlanVisit): boolean {
  return urgent && latest - earliest === daysOfReturn;
}

function replanOn({ instance, current, seen, came }: Life, today: number, effort: Effort): void {
  const numbers = current.flatMap((_, index) => (seen[index] ? [index] : []));
  const visits = numbers.map((index) => {
    const visit = current[index]!;
    const first = today + (visit.urgent ? soonest.urgent : soonest.other);
    const urgent = visit.urgent && visit.latest <= today + pressingDays(reserve.days);
    return { ...visit, urgent, earliest: Math.max(visit.earliest, first) };
  });
  const now: Instance = {
    today,
    employers: [...instance.employers, ...instance.employers.map(withoutWishes)],
    sessions: instance.sessions.map((session) => {
      const waits = !session.nurse && session.day >= today + reserve.days;
      return { ...session, reserved: waits ? reserve.units : 0 };
    }),
    visits: [...visits, ...expectedVisits(came, today, instance.sessions.at(-1)!.day)],
  };
  const found = plan(now, effort).board.sessionOf;
  numbers.forEach((index, at) => {
    const visit = current[index]!;
    const day = instance.sessions[found[at]!]?.day ?? Infinity;
    const near = day <= today + (visit.urgent ? told.urgent : told.other);
    current[index] = { ...visit, before: found[at] ?? nowhere, pinned: visit.pinned || near };
  });
}

function processorSeconds(): string {
  const { user, system } = process.cpuUsage();
  return ((user + system) / 1e6).toFixed(0);
}
