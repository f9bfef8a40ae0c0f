import type { DeclarationRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

/** What a refused step of a declaration says. */
export const declarationSentences: Record<DeclarationRefusalCode, string> = frenchTexts({
  MISSING_RIGHT: blockedBy('declaration:validate'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  NOT_FOUND: 'Cette déclaration n’existe pas, ou ne vous est pas ouverte.',
  CAMPAIGN_CLOSED:
    'La campagne est close. Pour déclarer ou corriger maintenant, contactez votre service.',
  WRONG_STATE: 'Quelqu’un d’autre a déjà fait cette étape. Relisez la page.',
  ANOMALIES_OPEN: 'Il reste des points à corriger ou à justifier à l’étape Salariés.',
  REASONS_MISSING: 'Il manque un motif écrit à l’étape Postes et risques.',
  PREVENTION_MISSING: 'Répondez aux questions de l’étape Prévention.',
  FIGURES_CHANGED:
    'L’effectif a changé depuis que vous l’avez lu. Relisez les chiffres, puis validez de nouveau.',
  NOTHING: 'Aucun récépissé : rien n’a encore été validé.',
  TOO_MANY: 'Choisissez cent clients au plus à la fois.',
  NOTHING_TO_JUSTIFY: 'Ce point est déjà réglé.',
  REMINDED_TODAY: 'Un rappel est déjà parti aujourd’hui.',
  REQUIRED: 'Écrivez le motif.',
  TOO_LONG: 'Ce texte est trop long : 500 caractères au plus, 1 000 pour un message.',
  INVALID_DATE: 'Indiquez un jour qui existe, au plus tard aujourd’hui.',
  STALE_VERSION: 'La déclaration a changé entre-temps. Relisez-la, puis recommencez.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

interface Answer {
  refusals: readonly { code: DeclarationRefusalCode; field?: string | null }[];
}

const fields = ['reason', 'riskAssessmentOn', 'message'];

/** Why a step was refused; nothing after a success. */
export function declarationProblems(answer: Answer | null | undefined): Problem[] {
  const told = answer ? answer.refusals : [{ code: 'MISSING_RIGHT' as const, field: null }];
  return told.map(({ code, field = null }) => ({
    field: field && fields.includes(field) ? field : null,
    message: declarationSentences[code],
  }));
}
