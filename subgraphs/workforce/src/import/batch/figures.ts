import type { RowOutcome } from '../decide/decision.ts';

/** What a row comes to; one of somebody whom the source does not name may only be shown. */
export type Outcome = RowOutcome | 'MISSING';

/** How many rows come to what, and how they stand. */
export interface Counts {
  create: number;
  update: number;
  leave: number;
  same: number;
  error: number;
  missing: number;
  done: number;
  failed: number;
  undone: number;
  kept: number;
}

/** What applying means for the medical follow-up. */
export interface Effects {
  si: number;
  sia: number;
  sir: number;
  profileChanges: number;
  firstVisits: number;
  overdue: number;
  cancelledAppointments: number;
  newPosts: number;
}

const noCounts: Counts = {
  ...{ create: 0, update: 0, leave: 0, same: 0, error: 0, missing: 0 },
  ...{ done: 0, failed: 0, undone: 0, kept: 0 },
};

export const noEffects: Effects = {
  ...{ si: 0, sia: 0, sir: 0, profileChanges: 0, firstVisits: 0, overdue: 0 },
  ...{ cancelledAppointments: 0, newPosts: 0 },
};

/** All figures, those that were not counted yet as nothing. */
export function allCounts(known: Partial<Counts>): Counts {
  return { ...noCounts, ...known };
}
