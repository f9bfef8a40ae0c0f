import type { StaffTodayRequestsQuery } from '$lib/graphql/generated/graphql';

/** Requests that wait, by what was promised of them. */
export interface Waiting {
  total: number;
  /** The promised day is over. */
  late: number;
  /** The promised day is today. */
  today: number;
}

/** Null where the queue is not to be seen, or not to be had. */
export function againstPromise({ all, late, today }: StaffTodayRequestsQuery): Waiting | null {
  if (!all || !late || !today) return null;
  return { total: all.totalCount, late: late.totalCount, today: today.totalCount };
}
