import { nowhere, type Instance, type PlanVisit } from '@vigie/appointments/planning/plan/model';
import { plan, type Effort } from '@vigie/appointments/planning/plan/plan';
import { randomFrom } from '@vigie/appointments/planning/plan/random';
import { check } from './checker.ts';

/** Days before an appointment on which its summons leaves, as the service usually sets it: from then on it is pinned. */
const summonsAhead = { urgent: 14, other: 28 };

/** Days that a summons needs. */
const soonest = 3;

/** Of all visits: known only in one of the nights to come, and cancelled each night. */
const [held, cancelled] = [0.1, 0.005];

export interface Nights {
  /** Tentative appointments that a night found, and those of them that it moved or took away. */
  tentative: number;
  moved: number;
  /** Rules broken, a pinned visit moved among them. */
  faults: string[];
}

/**
 * Plans night after night: a day passes, some visits fall away, others become known, what is near is summoned. Counts
 * how many tentative appointments change their session from one night to the next.
 */
export function liveNights(
  instance: Instance,
  effort: Effort,
  count: number,
  seed: number,
): Nights {
  const random = randomFrom(seed);
  const later = instance.visits.filter(() => random() < held);
  let known: PlanVisit[] = instance.visits.filter((visit) => !later.includes(visit));
  const result: Nights = { tentative: 0, moved: 0, faults: [] };
  const arriving = Math.ceil(later.length / count);
  for (let night = 0; night <= count; night += 1) {
    const today = instance.today + night;
    const now: Instance = { ...instance, today, visits: known };
    const { sessionOf } = plan(now, effort).board;
    result.faults.push(...check(now, sessionOf).faults);
    for (const [index, { before, pinned }] of known.entries()) {
      if (before === nowhere || pinned) continue;
      result.tentative += 1;
      if (sessionOf[index] !== before) result.moved += 1;
    }
    const stay = known.flatMap((visit, index) =>
      random() < cancelled ? [] : [morningAfter(instance, visit, sessionOf[index]!, today + 1)],
    );
    known = [...stay, ...later.splice(0, arriving)];
  }
  return result;
}

function morningAfter(
  { sessions }: Instance,
  visit: PlanVisit,
  session: number,
  today: number,
): PlanVisit {
  const day = sessions[session]?.day ?? Infinity;
  const pinned =
    visit.pinned || day <= today + (visit.urgent ? summonsAhead.urgent : summonsAhead.other);
  const earliest = Math.max(visit.earliest, today + soonest);
  return { ...visit, before: session, pinned, earliest: pinned ? visit.earliest : earliest };
}

/** Plans again and again with other visits summoned each time. @returns how many of those were moved in all of it */
export function replan(instance: Instance, effort: Effort, times: number, seed: number): number {
  const random = randomFrom(seed);
  let sessionOf = plan(instance, effort).board.sessionOf;
  let moved = 0;
  for (let time = 0; time < times; time += 1) {
    const share = random();
    const visits = instance.visits.map((visit, index) => {
      const before = sessionOf[index]!;
      return { ...visit, before, pinned: before !== nowhere && random() < share };
    });
    const again = { ...instance, visits };
    sessionOf = plan(again, { ...effort, seed: time + 1 }).board.sessionOf;
    visits.forEach(({ pinned, before }, index) => {
      if (pinned && sessionOf[index] !== before) moved += 1;
    });
  }
  return moved;
}
