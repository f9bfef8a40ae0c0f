import type { AbsenceRefusalCode } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

interface Refusal {
  code: AbsenceRefusalCode;
  field?: string | null;
  explanation?: string | null;
  existing?: { id: string } | null;
}

const sentences: Record<AbsenceRefusalCode, string> = frenchTexts({
  NOT_FOUND:
    "Cette absence n'existe plus dans cet espace, ou ne vous est plus ouverte. Revenez à la liste.",
  MISSING_RIGHT: blockedBy('absences:write'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: 'Indiquez cette date.',
  INVALID_DATE: "Cette date n'est pas possible : vérifiez l'année et l'ordre des dates.",
  BEFORE_HIRE: "L'absence commencerait avant l'embauche. Vérifiez la date.",
  AFTER_LEAVING: 'L’absence irait au-delà du dernier jour de travail enregistré. Vérifiez la date.',
  RETURN_AHEAD:
    "Un retour se note le jour même ou après. Pour un retour à venir, changez plutôt la fin prévue de l'absence.",
  OVERLAP: "Cette personne est déjà absente l'un de ces jours. Modifiez plutôt l'absence connue.",
  ALREADY_ENDED:
    'Le retour est déjà noté : la fin prévue ne change plus rien. Corrigez le jour du retour, ou déclarez une nouvelle absence.',
  WITHDRAWN: 'Cette absence a été retirée : elle ne change plus.',
  ALREADY_ASKED: 'La visite de reprise est déjà demandée : il n’y a rien à refaire.',
  NOT_DUE:
    "La loi ne demande pas de visite de reprise pour cette absence : il n'y a rien à demander.",
  END_UNKNOWN:
    "Indiquez d'abord la fin de l'absence : la visite a lieu dans les huit jours qui suivent le retour.",
  LEAVES: "Le salarié quitte l'effectif avant la visite : elle n'est plus due.",
  NOT_SPARED: 'Les conditions de la dispense ne sont pas réunies.',
  STALE_VERSION:
    "Quelqu'un d'autre a modifié cette absence entre-temps. Vérifiez-la, puis envoyez de nouveau.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

const required: Record<string, string> = frenchTexts({
  cause: 'Choisissez la cause : elle dit si une visite de reprise est obligatoire.',
  firstDay: "Indiquez le premier jour d'absence.",
  returnedOn: 'Indiquez le premier jour de retour au travail.',
});

const impossibleDays: Record<string, string> = frenchTexts({
  firstDay: "Le premier jour d'absence est au plus dans un an : vérifiez l'année.",
  expectedLastDay:
    'La fin prévue ne peut pas être avant le premier jour, ni plus de trois ans après : vérifiez les deux dates.',
  returnedOn:
    'Le retour est au plus tôt le lendemain du premier jour, et au plus trois ans après : vérifiez les deux dates.',
});

const missingRights: Record<string, string> = {
  cause: blockedBy('absences:cause'),
  requestReturnVisit: blockedBy('visits:request'),
};

/** What refused changes of absences say, each beside its field. `absences` is the address of the employee's absences. */
export function absenceProblems(refusals: readonly Refusal[], absences: string): Problem[] {
  return refusals.map((refusal) => {
    const { field = null, existing } = refusal;
    const problem = { field: field === 'id' ? null : field, message: sentenceOf(refusal) };
    if (!existing) return problem;
    return {
      ...problem,
      link: { href: `${absences}/${existing.id}`, label: 'Voir l’absence connue' },
    };
  });
}

function sentenceOf({ code, field, explanation }: Refusal): string {
  if (explanation) return french(explanation);
  const specific = {
    REQUIRED: required,
    MISSING_RIGHT: missingRights,
    INVALID_DATE: impossibleDays,
  }[code as string];
  return (field && specific?.[field]) || sentences[code];
}
