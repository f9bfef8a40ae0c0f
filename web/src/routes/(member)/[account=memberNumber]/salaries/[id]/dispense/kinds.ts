import type { SparingVisitKind } from '$lib/graphql/generated/graphql';

/** Visits before a hire that may spare the first one. */
export const sparingKinds: readonly SparingVisitKind[] = [
  'VIP_INIT',
  'VIP_PERIO',
  'EMA_INIT',
  'EMA_PERIO',
];
