import { everyHalfDay, never, nowhere, type PlanVisit } from './model.ts';

/** A hire or a return that came, and whose legal date pressed. */
export interface Pressing extends Pick<PlanVisit, 'employer' | 'weight' | 'units' | 'sorts'> {
  /** Last day that the law allowed. */
  latest: number;
}

/** How long it is remembered, in days. */
export const rememberedDays = 182;

/**
 * Days after which it is expected again, and again after as many: three where one has come, since a week may bring three
 * times the usual. In simulated half-years that lost the fewest returns, with one of them or with thirty a week.
 */
const comesAgain = 61;

/** Days from the first possible one to the legal date (R. 4624-31: a return is seen within eight days). */
const span = 8;

/** Days before the first possible one on which it is known: what is not known by then does not come. */
const known = 3;

/**
 * Room for those whom nobody knows of yet, until the last day that is planned. They fall on the same days every night,
 * so that nothing moves because of them.
 */
export function expectedVisits(
  past: readonly Pressing[],
  today: number,
  last: number,
): PlanVisit[] {
  return past
    .filter(({ latest }) => latest > today - rememberedDays)
    .flatMap((each) => {
      const visits: PlanVisit[] = [];
      for (let latest = each.latest + comesAgain; latest - span <= last; latest += comesAgain) {
        if (latest - span > today + known) visits.push(expected({ ...each, latest }));
      }
      return visits;
    });
}

function expected({ latest, ...kind }: Pressing): PlanVisit {
  return {
    ...kind,
    ...{ id: '', expected: true, urgent: true, earliest: latest - span, latest },
    ...{ allowed: everyHalfDay, preferred: everyHalfDay, before: nowhere, pinned: false },
    // Nothing is kept for somebody who would be late.
    away: [{ from: latest + 1, until: never }],
  };
}
