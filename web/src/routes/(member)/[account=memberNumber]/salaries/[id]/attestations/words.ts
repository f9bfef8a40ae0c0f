import type { Attestation, CertificateState } from '$lib/graphql/generated/graphql';

/** What a certificate allows. */
export const certificateNames: Record<Attestation, string> = {
  ANCI_DRIVING: 'Autorisation de conduite',
  ANCI_ELECTRICAL: 'Habilitation électrique',
};

export const certificateStates: Record<
  CertificateState,
  { label: string; tone: 'success' | 'warning' | 'danger' }
> = {
  VALID: { label: 'Valable', tone: 'success' },
  TO_RENEW: { label: 'À renouveler', tone: 'warning' },
  EXPIRED: { label: 'Expirée', tone: 'danger' },
};
