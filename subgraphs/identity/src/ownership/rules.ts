import type { UserRefusal } from '../generated/resolvers.ts';

/** An offer holds for so long (milliseconds). */
export const offerLife = 7 * 24 * 60 * 60 * 1000;

/** Whoever is to become the owner. */
export interface Candidate {
  owner: boolean;
  removed: boolean;
  /** Administrator without an end of access. */
  administers: boolean;
}

/** What speaks against somebody as next owner. */
export function candidateRefusals({ owner, removed, administers }: Candidate): UserRefusal[] {
  const field = 'userId';
  if (removed) return [{ code: 'REMOVED', field }];
  if (owner) return [{ code: 'OWNER_ALREADY', field }];
  return administers ? [] : [{ code: 'NOT_ADMINISTRATOR', field }];
}
