import type { PaymentStanding } from '$lib/graphql/generated/graphql';

/** Why there is no certificate of payment; nothing where there is one. */
export const withoutCertificate: Record<PaymentStanding, string | undefined> = {
  UP_TO_DATE: undefined,
  OVERDUE: 'Une facture échue reste à payer : l’attestation sera disponible dès son règlement.',
  NEVER_INVOICED: 'Aucune facture n’a encore été émise : il n’y a rien à attester.',
};
