import type {
  Instance,
  PlanSession,
  PlanVisit,
  Span,
} from '@vigie/appointments/planning/plan/model';

/**
 * The costs of `planning.md` written a second time, slowly and plainly: what checks the planner shares no code with it.
 * @returns infinity where the visit may not be
 */
export function costOf({ employers }: Instance, visit: PlanVisit, session: PlanSession): number {
  const { roads, team, closed } = employers[visit.employer]!;
  const { day } = session;
  const half = 1 << (((day - 4) % 7) * 2 + (session.afternoon ? 1 : 0));
  if (unitsOf(visit, session) === 0 || day < visit.earliest) return Infinity;
  const kilometres = roads[session.centre]!;
  if (kilometres === Infinity || (visit.allowed & half) === 0) return Infinity;
  const shut = ({ from, until, afternoon }: Span) =>
    from <= day && day <= until && (afternoon === undefined || afternoon === session.afternoon);
  if (visit.away.some(shut) || closed.some(shut)) return Infinity;
  const late = Math.max(0, day - visit.latest);
  const early = Math.max(0, visit.latest - 60 - day);
  return (
    visit.weight * (late > 0 ? Math.min(990, 300 + 3 * late, 850 + 0.25 * late) : 0) +
    Math.max(0, kilometres - 5) +
    (team.includes(session.practitioner) ? 0 : 20) +
    ((visit.preferred & half) === 0 ? 15 : 0) +
    0.1 * early
  );
}

export function unitsOf({ units }: PlanVisit, { nurse }: PlanSession): number {
  return nurse ? units.nurse : units.physician;
}

/** What a visit costs that nobody sees. */
export const unplacedCost = ({ weight }: PlanVisit): number => 1000 * weight;

/** What a half-day at a centre costs an employer who groups visits. */
export const outingCost = 25;
