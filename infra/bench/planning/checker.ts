import { nowhere, type Instance } from '@vigie/appointments/planning/plan/model';
import { costOf, outingCost, unitsOf, unplacedCost } from './costs.ts';

export interface Verdict {
  faults: string[];
  cost: number;
  placed: number;
  /** Weight of the visits in time, of all. */
  onTime: number;
  outings: number;
}

/** Checks a plan against the instance alone, and counts what it costs. */
export function check(instance: Instance, sessionOf: ArrayLike<number>): Verdict {
  const { visits, sessions, employers } = instance;
  const faults: string[] = [];
  const load = new Map<number, number>();
  const ordinary = new Map<number, number>();
  const outings = new Set<string>();
  const away = new Map<string, number>();
  let [cost, placed, inTime, all] = [0, 0, 0, 0];
  for (const [index, visit] of visits.entries()) {
    all += visit.weight;
    const at = sessionOf[index]!;
    if (visit.pinned && at !== visit.before) faults.push(`${visit.id} is pinned and moved`);
    if (at === nowhere) {
      cost += unplacedCost(visit);
      continue;
    }
    const session = sessions[at]!;
    const own = costOf(instance, visit, session);
    if (own === Infinity && !visit.pinned) faults.push(`${visit.id} may not be in ${session.id}`);
    cost += own;
    placed += 1;
    if (session.day <= visit.latest) inTime += visit.weight;
    load.set(at, (load.get(at) ?? 0) + unitsOf(visit, session));
    if (!visit.urgent) ordinary.set(at, (ordinary.get(at) ?? 0) + unitsOf(visit, session));
    const { company } = employers[visit.employer]!;
    const halfDay = `${visit.employer} ${session.day} ${session.afternoon}`;
    if (company.kind === 'group') outings.add(`${halfDay} ${session.centre}`);
    away.set(halfDay, (away.get(halfDay) ?? 0) + 1);
    if (company.kind === 'spread' && away.get(halfDay)! > company.atMost)
      faults.push(`too many away on ${halfDay}`);
  }
  for (const [at, units] of load) {
    if (units > sessions[at]!.units) faults.push(`${sessions[at]!.id} is overfull`);
  }
  for (const [at, units] of ordinary) {
    const { id, units: room, reserved } = sessions[at]!;
    if (units > room - reserved) faults.push(`${id} gives away what is reserved`);
  }
  return {
    faults,
    cost: cost + outingCost * outings.size,
    placed,
    onTime: inTime / all,
    outings: outings.size,
  };
}
