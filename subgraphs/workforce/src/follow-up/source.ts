import type { FollowUpRow } from './table.ts';

/**
 * A follow-up as resolvers pass it on. Its profile is known with the employment; the decision behind it is read when
 * somebody asks for more than that, which lists do not.
 */
export interface FollowUpSource {
  profile: FollowUpRow['profile'];
  decision(): Promise<FollowUpRow>;
}

/** A decision that is at hand. */
export function sourceOf(row: FollowUpRow): FollowUpSource {
  return { profile: row.profile, decision: () => Promise.resolve(row) };
}
