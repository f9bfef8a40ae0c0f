import { frenchTexts } from '$lib/format/french';
import type {
  DeliveryChannel,
  DeliveryFailure,
  DeliveryState,
} from '$lib/graphql/generated/graphql';

type Tone = 'success' | 'info' | 'warning' | 'neutral' | 'danger';

export const channels: Record<DeliveryChannel, string> = {
  MAIL: 'E-mail',
  DIGEST: 'Récapitulatif',
  SMS: 'SMS',
  LINK: 'Lien privé',
};

/** Where a summons stands on its way, in words that leave no doubt about who did what. */
export const states: Record<DeliveryState, { label: string; tone: Tone }> = {
  WAITING: { label: 'En cours d’envoi', tone: 'neutral' },
  SENT: { label: 'Envoyée', tone: 'info' },
  DELIVERED: { label: 'Remise', tone: 'success' },
  REFUSED: { label: 'Non remise', tone: 'danger' },
  SEEN: { label: 'Vue', tone: 'success' },
  CONFIRMED: { label: 'Présence confirmée', tone: 'success' },
  REVOKED: { label: 'Lien fermé', tone: 'neutral' },
};

export const failures: Record<DeliveryFailure, string> = frenchTexts({
  ADDRESS_REFUSED: "L'adresse ou le numéro n'existe pas.",
  MAILBOX_UNAVAILABLE: 'La boîte aux lettres est pleine ou fermée.',
  BLOCKED: "Le message a été rejeté par l'opérateur du destinataire.",
});
