import type {
  AskedVisitKind,
  AskedVisitRefusalCode,
  VisitAsker,
} from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

/** Visits that the service opens, the ones asked for most often first. */
export const askedKinds: Record<AskedVisitKind, string> = {
  PRE_REPRISE: 'Visite de préreprise',
  DEM_SAL: 'À la demande du salarié',
  DEM_MT: 'À la demande du médecin du travail',
  POST_EXPO: 'Visite post-exposition',
  POST_PRO: 'Visite de fin de carrière',
};

export const askers: Record<VisitAsker, string> = {
  EMPLOYEE: 'Le salarié',
  DOCTOR: 'Son médecin traitant ou le médecin conseil',
  PHYSICIAN: 'Le médecin du travail',
};

export const isAskedKind = (word: string): word is AskedVisitKind =>
  Object.hasOwn(askedKinds, word);
export const isAsker = (word: string): word is VisitAsker => Object.hasOwn(askers, word);

const sentences: Record<AskedVisitRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Cette personne n'est plus connue du service.",
  MISSING_RIGHT: blockedBy('visits:manage'),
  NOT_EMPLOYED:
    'Cette personne a quitté l’entreprise : seule une visite post-exposition peut encore être ouverte.',
  NOT_ENTITLED:
    'La loi ne lui permet pas de demander cette visite : vérifiez qui la demande, ou laquelle.',
  ALREADY_OPEN: 'Cette visite est déjà ouverte : donnez-lui un créneau depuis la fiche du salarié.',
  ABSENCE_TOO_SHORT:
    'La visite de préreprise suppose un arrêt de plus de 30 jours. Pour un arrêt plus court, ouvrez une visite à la demande du salarié.',
  REQUIRED: "Indiquez le premier jour de l'arrêt, que donne l'arrêt de travail.",
  IN_THE_PAST: 'Choisissez un jour à venir.',
  IN_THE_FUTURE: 'Choisissez un jour passé, ou aujourd’hui.',
  IDEMPOTENCY_KEY_REUSED: 'Ce formulaire a déjà été envoyé : rechargez la page.',
});

/** Why no visit was opened, field by field. */
export function askedVisitProblems(
  refusals: readonly { code: AskedVisitRefusalCode; field?: string | null }[] | null | undefined,
): Problem[] {
  const said = refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  return said.map(({ code, field }) => ({
    field: field && field !== 'employeeId' ? field : 'kind',
    message: french(sentences[code]),
  }));
}
