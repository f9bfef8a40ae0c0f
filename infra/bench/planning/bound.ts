import type { Instance } from '@vigie/appointments/planning/plan/model';
import { costOf, outingCost, unitsOf, unplacedCost } from './costs.ts';

/** Prices per session: for a unit, and for one of the longest visits besides. */
export interface Multipliers {
  unit: ArrayLike<number>;
  long: ArrayLike<number>;
}

/**
 * What every plan costs at least, proved by prices alone (Lagrangian relaxation of room, of the number of longest visits
 * that fit in it, and of an outing shared by as many visits of the employer as may have it in common).
 */
export function lowerBound(instance: Instance, { unit, long }: Multipliers): number {
  const { visits, sessions, employers } = instance;
  const longest = Math.max(...visits.map(({ units }) => Math.max(units.physician, units.nurse)));
  const shares = outingShares(instance);
  let bound = 0;
  for (const visit of visits) {
    let best = unplacedCost(visit);
    const share = employers[visit.employer]!.company.kind === 'group' ? shares[visit.employer]! : 0;
    for (const [at, session] of sessions.entries()) {
      const units = unitsOf(visit, session);
      const price = units * unit[at]! + (units === longest ? long[at]! : 0) + share;
      if (price >= best) continue;
      best = Math.min(best, price + costOf(instance, visit, session));
    }
    bound += best;
  }
  for (const [at, { units }] of sessions.entries()) {
    bound -= units * unit[at]! + Math.floor(units / longest) * long[at]!;
  }
  return bound;
}

/** An outing divided by how many visits of the employer one half-day at a centre can hold at most. */
function outingShares({ visits, sessions, employers }: Instance): number[] {
  const own = employers.map(() => 0);
  for (const { employer } of visits) own[employer]! += 1;
  const room = new Map<string, number>();
  for (const { centre, day, afternoon, units } of sessions) {
    const place = `${centre} ${day} ${afternoon}`;
    room.set(place, (room.get(place) ?? 0) + Math.floor(units / 2));
  }
  const most = Math.max(...room.values());
  return own.map((count) => outingCost / Math.min(Math.max(1, count), most));
}
