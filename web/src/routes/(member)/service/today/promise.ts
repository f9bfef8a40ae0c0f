import type { StaffTodayVisitsQuery } from '$lib/graphql/generated/graphql';

type Queue = NonNullable<StaffTodayVisitsQuery['visitRequestQueue']>;

/** Requests that wait, by what was promised of them. */
export interface Waiting {
  total: number;
  /** The promised day is over. */
  late: number;
  /** The promised day is today. */
  today: number;
}

/** The queue comes with the earliest promise first: what is late or due today stands on its first page. */
export function againstPromise({ totalCount, edges }: Queue, today: string): Waiting {
  const promised = edges.flatMap(({ node }) => node?.promisedOn ?? []);
  return {
    total: totalCount,
    late: promised.filter((day) => day < today).length,
    today: promised.filter((day) => day === today).length,
  };
}
