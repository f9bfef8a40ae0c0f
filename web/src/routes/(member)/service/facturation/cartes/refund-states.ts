import type { CardRefundState } from '$lib/graphql/generated/graphql';

/** How far a refund to a card is, in words of the service. */
export const refundStates = {
  ASKED: { label: 'Demandé au prestataire', tone: 'info' },
  PENDING: { label: 'En route vers la carte', tone: 'info' },
  DONE: { label: 'Remboursé', tone: 'success' },
  FAILED: { label: 'Échoué', tone: 'danger' },
} as const satisfies Record<CardRefundState, { label: string; tone: string }>;
