import type { MembershipState } from '$lib/graphql/generated/graphql';

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** Where a membership stands, in words. */
export const standings: Record<MembershipState, { label: string; tone: Tone }> = {
  ACTIVE: { label: 'Adhérent', tone: 'success' },
  SUSPENDED: { label: 'Suspendu', tone: 'warning' },
  ENDING: { label: 'Départ prévu', tone: 'info' },
  ENDED: { label: 'Ancien adhérent', tone: 'neutral' },
};
