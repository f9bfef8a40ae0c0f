import type { JobPostRefusalCode } from '$lib/graphql/generated/graphql';
import { french, frenchTexts, plural } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

interface Refusal {
  code: JobPostRefusalCode;
  field?: string | null;
  explanation?: string | null;
}

const sentences: Record<JobPostRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Ce poste n'existe plus dans cet espace. Revenez à la liste des postes.",
  MISSING_RIGHT: blockedBy('posts:write'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: "Indiquez l'intitulé du poste.",
  TOO_LONG: 'Cet intitulé est trop long : 120 caractères au plus.',
  DUPLICATE:
    'Un poste de la liste porte déjà cet intitulé : modifiez-le, ou choisissez un autre intitulé.',
  STALE_VERSION:
    "Quelqu'un d'autre a modifié ce poste entre-temps. Vérifiez-le ci-dessous, puis envoyez de nouveau.",
  UNKNOWN_SITUATION:
    'Une des situations cochées a changé dans le catalogue. Vérifiez votre sélection.',
  CONFIDENTIAL_SITUATION:
    "Une situation confidentielle se déclare sur la fiche d'une personne, jamais sur un poste.",
  FORBIDDEN_BY_LAW: "La loi ne permet pas ces situations à quelqu'un qui occupe ce poste.",
  HELD: 'Ce poste est encore occupé, ou va l’être. Changez d’abord le poste de ses salariés, ou réunissez-le avec un autre.',
  ARCHIVED: 'Ce poste est archivé. Reprenez-le d’abord parmi les postes utilisés.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** What refused changes of a post say, each beside its field. */
export function postProblems(refusals: readonly Refusal[]): Problem[] {
  return refusals.map(({ code, field = null, explanation }) => ({
    field,
    message: explanation ? french(explanation) : sentences[code],
  }));
}

/** Why a post cannot be put away, with the number of people who hold it. */
export function heldBy(holders: number): string {
  const they =
    holders === 1
      ? '1 salarié l’occupe encore : changez son poste'
      : `${plural(holders, 'salarié')} l’occupent encore : changez leur poste`;
  return french(`${they}, ou réunissez-le avec un autre.`);
}
