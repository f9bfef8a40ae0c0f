import { nowhere, type Instance } from '@vigie/appointments/planning/plan/model';
import { costOf, unitsOf, unplacedCost } from './costs.ts';

/** The usual practice: by legal date, the first session with room. */
export function firstFit(instance: Instance): Int32Array {
  const order = ordered(instance, (a, b) => a.latest - b.latest);
  return oneByOne(instance, order, ({ day }) => day);
}

/** By weight, then by legal date, the cheapest session with room. */
export function priorityGreedy(instance: Instance): Int32Array {
  const order = ordered(instance, (a, b) => b.weight - a.weight || a.latest - b.latest);
  return oneByOne(instance, order, (_, cost) => cost);
}

type Visit = Instance['visits'][number];
type Session = Instance['sessions'][number];

function ordered({ visits }: Instance, compare: (one: Visit, other: Visit) => number): number[] {
  const order = visits.map((_, index) => index);
  return order.sort((one, other) => compare(visits[one]!, visits[other]!) || one - other);
}

function oneByOne(
  instance: Instance,
  order: readonly number[],
  rank: (session: Session, cost: number) => number,
): Int32Array {
  const { visits, sessions, employers } = instance;
  const sessionOf = new Int32Array(visits.length).fill(nowhere);
  const free = sessions.map(({ units }) => units);
  const away = new Map<string, number>();
  for (const index of order) {
    const visit = visits[index]!;
    const { company } = employers[visit.employer]!;
    const keyOf = ({ day, afternoon }: Session) => `${visit.employer} ${day} ${afternoon}`;
    let best = Infinity;
    for (const [at, session] of sessions.entries()) {
      if (free[at]! < unitsOf(visit, session)) continue;
      const cost = costOf(instance, visit, session);
      if (cost >= unplacedCost(visit) || rank(session, cost) >= best) continue;
      if (company.kind === 'spread' && (away.get(keyOf(session)) ?? 0) >= company.atMost) continue;
      best = rank(session, cost);
      sessionOf[index] = at;
    }
    const chosen = sessions[sessionOf[index]!];
    if (!chosen) continue;
    free[sessionOf[index]!]! -= unitsOf(visit, chosen);
    away.set(keyOf(chosen), (away.get(keyOf(chosen)) ?? 0) + 1);
  }
  return sessionOf;
}
