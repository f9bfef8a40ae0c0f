import type { VisitState } from '$lib/graphql/generated/graphql';

/** How the state of somebody's visits is shown: words in the cell, a shape and a colour beside them. */
export const visitStates = {
  UP_TO_DATE: { look: 'soft', icon: 'check' },
  DUE_SOON: { look: 'soon', icon: 'clock' },
  OVERDUE: { look: 'alert', icon: 'triangle-alert' },
} as const satisfies Record<VisitState, { look: string; icon: string }>;
