import type { CentreRow, PlaceKind } from '../centre/table.ts';

/** Kilometres of the longest road that can be recorded. */
export const longestRoad = 999;

/** Roads that are recorded at once. */
export const mostRoads = 200;

/** Kilometres that an unrecorded road stands for: within the same département, and beyond it. */
const unrecorded = { near: 15, far: 60 };

/** Places between which people may choose; to the others only some go, or nobody does. */
const ends: readonly PlaceKind[] = ['CENTRE', 'ANNEX', 'MOBILE_UNIT'];

/** Whether the roads of a place are recorded. */
export function hasRoads({ kind }: Pick<CentreRow, 'kind'>): boolean {
  return ends.includes(kind);
}

/** The ends of a road in the order in which it is kept: the same for both ways. */
export function roadBetween(one: string, other: string): { oneId: string; otherId: string } {
  return one < other ? { oneId: one, otherId: other } : { oneId: other, otherId: one };
}

/** Kilometres from one place to another, in both directions; judged by the post codes where nobody has recorded them. */
export function kilometresBetween(
  one: Pick<CentreRow, 'postCode'>,
  other: Pick<CentreRow, 'postCode'>,
  recorded: number | null,
): number {
  if (recorded !== null) return recorded;
  return departementOf(one) === departementOf(other) ? unrecorded.near : unrecorded.far;
}

/** Kilometres that going to another place costs whoever is seen on its employer's own premises. */
export const leavingPremises = unrecorded.near;

/** Whether a number of kilometres can be recorded. */
export function isRoad(kilometres: number): boolean {
  return Number.isInteger(kilometres) && kilometres >= 1 && kilometres <= longestRoad;
}

function departementOf({ postCode }: Pick<CentreRow, 'postCode'>): string | undefined {
  // Overseas it takes three digits to tell one from another.
  return postCode?.startsWith('97') ? postCode.slice(0, 3) : postCode?.slice(0, 2);
}
