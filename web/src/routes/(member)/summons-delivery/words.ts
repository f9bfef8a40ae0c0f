import { frenchTexts } from '$lib/format/french';
import type {
  DeliveryChannel,
  DeliveryFailure,
  DeliveryState,
  DocumentRefusalCode,
} from '$lib/graphql/generated/graphql';
import { blockedBy, readOnlyAccount } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

type Tone = 'success' | 'info' | 'warning' | 'neutral' | 'danger';

export const channels: Record<DeliveryChannel, string> = {
  MAIL: 'Courriel',
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

const sentences: Partial<Record<DocumentRefusalCode, string>> = frenchTexts({
  NOT_FOUND: "Cette convocation n'est plus valable : le rendez-vous a changé. Rechargez la page.",
  MISSING_RIGHT: blockedBy('summons:read'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: "Indiquez l'adresse ou le numéro du salarié.",
  INVALID_EMAIL: 'Écrivez une adresse complète, comme prenom.nom@exemple.fr.',
  INVALID_NUMBER: 'Écrivez un numéro de mobile, comme 06 12 34 56 78.',
  TOO_MANY:
    'Cette convocation a déjà été transmise cinq fois. Remettez-la en main propre, ou appelez votre service.',
  ALREADY_SENT: 'Déjà transmise à cette adresse.',
  CHANNEL_CLOSED: "Votre service n'envoie pas de SMS : choisissez le courriel ou un lien privé.",
  IDEMPOTENCY_KEY_REUSED: 'Cet envoi avait déjà servi avec un autre contenu. Envoyez de nouveau.',
});

const unforeseen = frenchTexts({ other: "L'envoi n'a pas abouti. Recommencez." }).other;

/** What a refused handing over says. */
export function deliveryProblems(
  refusals: readonly { code: DocumentRefusalCode; field?: string | null }[] | undefined,
): Problem[] {
  const told = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  return told.map(({ code, field = null }) => ({ field, message: sentences[code] ?? unforeseen }));
}
