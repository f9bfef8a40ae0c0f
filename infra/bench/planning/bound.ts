import type { Instance, PlanVisit } from '@vigie/appointments/planning/plan/model';
import { costOf, outingCost, unitsOf, unplacedCost } from './costs.ts';
import { provenLeast, type Choice } from './outings.ts';

/** Prices per session: for a unit, and for one of the longest visits besides. */
export interface Multipliers {
  unit: ArrayLike<number>;
  long: ArrayLike<number>;
}

/**
 * What every plan costs at least, proved by prices alone: a Lagrangian relaxation of room and of the number of longest
 * visits that fit in it. What remains falls apart into employers; those who send their people together choose half-days
 * at a centre for all of them, and what that costs at least is proved by a dual solution (`outings.ts`).
 */
export function lowerBound(instance: Instance, { unit, long }: Multipliers): number {
  const { visits, sessions, employers } = instance;
  const longest = Math.max(...visits.map(({ units }) => Math.max(units.physician, units.nurse)));
  const places = new Map<string, number>();
  const placeOf = sessions.map(({ centre, day, afternoon }) => {
    const key = `${centre} ${day} ${afternoon}`;
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  });
  /** The least that a visit costs at each place, prices included, where that is less than leaving it out. */
  const choicesOf = (visit: PlanVisit): Choice[] => {
    const least = new Map<number, number>();
    for (const [at, session] of sessions.entries()) {
      const units = unitsOf(visit, session);
      const price = units * unit[at]! + (units === longest ? long[at]! : 0);
      const known = least.get(placeOf[at]!) ?? unplacedCost(visit);
      if (price >= known) continue;
      const cost = price + costOf(instance, visit, session);
      if (cost < known) least.set(placeOf[at]!, cost);
    }
    return Array.from(least, ([place, cost]) => ({ place, cost }));
  };
  let bound = 0;
  const together = employers.map((): PlanVisit[] => []);
  for (const visit of visits) {
    if (employers[visit.employer]!.company.kind === 'group') together[visit.employer]!.push(visit);
    else bound += Math.min(unplacedCost(visit), ...choicesOf(visit).map(({ cost }) => cost));
  }
  for (const group of together) {
    const wishes = group.map((visit) => ({ left: unplacedCost(visit), choices: choicesOf(visit) }));
    bound += provenLeast(wishes, outingCost);
  }
  for (const [at, { units }] of sessions.entries()) {
    bound -= units * unit[at]! + Math.floor(units / longest) * long[at]!;
  }
  return bound;
}
