import { frenchTexts } from '$lib/format/french';
import type { DocumentRefusalCode } from '$lib/graphql/generated/graphql';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';
import { takenByOther } from '../assignment/words';

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
  CHANNEL_CLOSED: "Votre service n'envoie pas de SMS : choisissez l'e-mail ou un lien privé.",
  TAKEN_BY_OTHER: takenByOther,
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
