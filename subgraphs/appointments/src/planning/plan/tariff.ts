/**
 * What a plan costs. Legal dates weigh a hundred times more than all the rest, so that no comfort is ever bought with a
 * delay.
 */
export const tariff = {
  /** A visit without any session, per weight. */
  unplaced: 1000,
  /**
   * A late visit, per weight: at once, then per day; less per day after so many days, and never as much as no session at
   * all. It never stops growing: nobody is forgotten.
   */
  late: { atOnce: 300, perDay: 3, days: 200, perDayAfter: 0.25, most: 990 },
  /** Kilometres that nobody minds; every further one costs 1. */
  nearKilometres: 5,
  anotherTeam: 20,
  notPreferred: 15,
  /** Per day by which a visit is earlier than this many days before its legal date. */
  early: { days: 60, perDay: 0.1 },
  /** A half-day at a centre on which an employer who groups visits sends somebody. */
  outing: 25,
  /** A visit that leaves the session of the plan before. */
  moved: 40,
};

/** Cost of being late, per weight. */
export function latenessCost(day: number, latest: number): number {
  if (day <= latest) return 0;
  const { atOnce, perDay, days, perDayAfter, most } = tariff.late;
  const late = day - latest;
  const soon = Math.min(late, days);
  return Math.min(most, atOnce + perDay * soon + perDayAfter * (late - soon));
}
