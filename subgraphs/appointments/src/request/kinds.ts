import type { VisitKind } from '@vigie/law/visits';

/** Visits that an employer may ask for; the others fall due by themselves. */
export const requestKinds = [
  'DEM_EMP',
  'MI_CARRIERE',
  'POST_EXPO',
  'ANCI_EXAM',
] as const satisfies readonly VisitKind[];

export type RequestKind = (typeof requestKinds)[number];
