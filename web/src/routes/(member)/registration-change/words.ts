import type {
  RegistrationChangeReason,
  RegistrationChangeState,
} from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

export const reasons: Record<RegistrationChangeReason, string> = frenchTexts({
  MOVE: 'Déménagement : même SIREN, nouvel établissement',
  TAKEOVER: 'Reprise par une autre entreprise',
  LEGAL_FORM: 'Changement de forme juridique',
  CORRECTION: 'Numéro faux depuis le début',
});

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export const states: Record<RegistrationChangeState, { label: string; tone: Tone }> = {
  AWAITING_PROOF: { label: 'Justificatif attendu', tone: 'warning' },
  OPEN: { label: 'À l’étude', tone: 'info' },
  CONFIRMED: { label: 'Confirmé', tone: 'success' },
  REFUSED: { label: 'Refusé', tone: 'danger' },
  WITHDRAWN: { label: 'Retiré', tone: 'neutral' },
};

/** « 1,4 Mo », « 12 ko ». */
export function fileSize(bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'ko'] : [bytes / 1_000_000, 'Mo'];
  const shown = value.toLocaleString('fr-FR', { maximumFractionDigits: 1 });
  return `${shown}\u00a0${unit}`;
}
