/**
 * A half-year in which visits become known one by one, beside the plan of somebody who knew them all from the start:
 * `node --import ./infra/typescript.mjs infra/bench/planning/rolling.ts [seed] [visits] [practitioners] [units kept]`. All is planned
 * anew each Monday, and with little effort on the other days, so that returns find a place.
 */
import { nowhere, type Instance, type PlanVisit } from '@vigie/appointments/planning/plan/model';
import { pressingDays } from '@vigie/appointments/planning/plan/priority';
import { effortFor, plan, type Effort } from '@vigie/appointments/planning/plan/plan';
import { check } from './checker.ts';
import { generate } from './generator.ts';

const [seed = 1, visits = 2_000, practitioners = 3, kept = 6] = process.argv.slice(2).map(Number);
const weeks = 26;

/** Days before they are first possible on which returns and hires become known; all others are from the start. */
const known = { returns: 3, hires: 10 };
/** From a return to its legal date, by which the generator's returns are recognised. */
const daysOfReturn = 8;

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

const foresight = check(whole, plan(whole, usual).board.sessionOf);
const sessionOf = liveThrough(whole);
const outcome = check(whole, sessionOf);
const share = outcome.onTime / foresight.onTime;
const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
console.log(
  `seed ${seed}, ${visits} visits: ${percent(outcome.onTime)} of the weight in time, ${percent(foresight.onTime)} with foresight: ` +
    `${percent(share)} of it (aim ≥ 98 %); rules broken ${outcome.faults.length}; ${processorSeconds()} CPU s`,
);

function liveThrough(instance: Instance): Int32Array {
  const current = instance.visits.map((visit) => ({ ...visit }));
  const seen = current.map(() => false);
  const last = instance.sessions.at(-1)!.day;
  for (let { today } = instance; today <= last; today += 1) {
    const monday = (today - instance.today) % 7 === 0;
    const arrived = arrivals(current, seen, today);
    if (!monday && arrived === 0) continue;
    replanOn(instance, current, seen, today, monday ? usual : weekday);
  }
  return Int32Array.from(current, ({ before }) => before);
}

/** Marks the visits that become known; @returns how many */
function arrivals(current: readonly PlanVisit[], seen: boolean[], today: number): number {
  let count = 0;
  current.forEach(({ urgent, earliest, latest }, index) => {
    const ahead = latest - earliest === daysOfReturn ? known.returns : known.hires;
    if (seen[index] || (urgent && today < earliest - ahead)) return;
    seen[index] = true;
    count += 1;
  });
  return count;
}

function replanOn(
  instance: Instance,
  current: PlanVisit[],
  seen: readonly boolean[],
  today: number,
  effort: Effort,
): void {
  const numbers = current.flatMap((_, index) => (seen[index] ? [index] : []));
  const now: Instance = {
    ...{ today, employers: instance.employers },
    sessions: instance.sessions.map((session) => {
      const waits = !session.nurse && session.day >= today + reserve.days;
      return { ...session, reserved: waits ? reserve.units : 0 };
    }),
    visits: numbers.map((index) => {
      const visit = current[index]!;
      const first = today + (visit.urgent ? soonest.urgent : soonest.other);
      const pressing = visit.urgent && visit.latest <= today + pressingDays(reserve.days);
      return { ...visit, urgent: pressing, earliest: Math.max(visit.earliest, first) };
    }),
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
