import type { MovementKind } from '$lib/graphql/generated/graphql';

/** What happened on an account, as a statement says it. */
export const movementKinds: Record<MovementKind, string> = {
  INVOICE: 'Facture émise',
  CREDIT: 'Avoir',
  PAYMENT: 'Paiement',
  REFUND: 'Remboursement',
  RETURN: 'Rejet de prélèvement',
};
