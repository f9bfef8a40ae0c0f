import type { EmployeeRefusalCode, EmployeeStatus } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

interface Refusal {
  code: EmployeeRefusalCode;
  field?: string | null;
  explanation?: string | null;
  existing?: { id: string; status?: EmployeeStatus | null; leftOn?: string | null } | null;
}

const required: Record<string, string> = frenchTexts({
  lastName: 'Indiquez le nom de naissance.',
  firstName: 'Indiquez le prénom.',
  birthDate: 'Indiquez la date de naissance : le suivi en dépend.',
  sex: "Choisissez le sexe à l'état civil : certaines limites de la loi en dépendent.",
  contract: 'Choisissez le type de contrat.',
  startDate: 'Indiquez le premier jour de travail : la date légale de la visite en dépend.',
  jobTitle: "Indiquez l'intitulé du poste.",
  leftOn: 'Indiquez le dernier jour de travail.',
  effectiveOn: 'Indiquez le premier jour du changement.',
  visitKind: 'Choisissez la visite qui a eu lieu.',
  visitOn: 'Indiquez la date de cette visite : la suivante en dépend.',
  document: "Choisissez ce que l'attestation permet.",
  issuedOn: "Indiquez la date de l'attestation : sa validité en dépend.",
  toAccountId: "Choisissez l'espace d'arrivée.",
});

const impossibleDates: Record<string, string> = frenchTexts({
  birthDate: "La date de naissance n'est pas possible : vérifiez le jour, le mois et l'année.",
  startDate:
    "Le premier jour n'est pas possible : il est au plus dans un an, et pas après le départ enregistré.",
  endDate: 'La fin est avant le premier jour : vérifiez les deux dates.',
  effectiveOn:
    'Ce jour n’est pas possible : pas avant le début du poste actuel, ni à plus d’un an d’aujourd’hui.',
  visitOn: 'La visite ne peut pas être à venir.',
  issuedOn: "La date de l'attestation n'est pas possible : aujourd'hui au plus tard.",
  leftOn: 'Le dernier jour ne peut pas précéder le premier, et il est au plus dans un an.',
});

const sentences: Record<EmployeeRefusalCode, string> = frenchTexts({
  NOT_FOUND:
    "Ce salarié n'existe plus dans cet espace, ou ne vous est plus ouvert. Revenez à la liste.",
  MISSING_RIGHT: blockedBy('employees:write'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long : raccourcissez-le.',
  INVALID_DATE: "Cette date n'est pas possible. Vérifiez l'année et l'ordre des dates.",
  TOO_YOUNG:
    "La personne aurait moins de 14 ans le premier jour. Vérifiez la date de naissance et la date d'entrée.",
  END_DATE_REQUIRED:
    'Indiquez la fin prévue ; sans terme précis, celle de la durée minimale (L1242-7).',
  END_DATE_NOT_ALLOWED: "Un CDI n'a pas de fin prévue : effacez la date, ou choisissez CDD.",
  INVALID_NAME: "Un nom s'écrit avec des lettres, des espaces, des tirets et des apostrophes.",
  INVALID_EMAIL: "Cette adresse n'est pas complète. Exemple : prenom.nom@entreprise.fr",
  INVALID_NATIONAL_NUMBER:
    'Ce numéro ne correspond pas à sa clé, au sexe ou à la date de naissance. Vérifiez ces trois points, ou laissez-le vide.',
  UNKNOWN_SITUATION:
    'Une des situations cochées a changé dans le catalogue. Vérifiez votre sélection.',
  REASON_REQUIRED:
    'Écrivez pourquoi cette situation du poste ne concerne pas le salarié : sans raison, elle reste.',
  NATIONAL_NUMBER_MISMATCH:
    'Le numéro de sécurité sociale enregistré ne correspond plus à cette correction. Saisissez le bon numéro en même temps, ou vérifiez la correction.',
  NOT_EXEMPT: 'Les conditions de la dispense ne sont pas réunies.',
  NOT_GRANTED: "Aucune dispense n'est accordée à cette personne.",
  CERTIFICATE_EXPIRED:
    "Cette attestation a plus de cinq ans : elle n'est plus valable. Demandez plutôt une visite pour la renouveler.",
  ALREADY_DECLARED: 'Cette attestation est déjà déclarée : elle figure dans la liste de la page.',
  NOTHING_ANNOUNCED: "Aucun changement de poste n'est annoncé pour ce salarié.",
  OTHER_COMPANY: 'Choisissez un autre espace de la même entreprise.',
  NOTHING_TO_UNDO: "Il n'y a plus rien à annuler : le délai est passé, ou cela a déjà été fait.",
  CHANGED_SINCE:
    "Le poste a changé depuis : l'annulation effacerait ce changement. Transférez plutôt le salarié de nouveau.",
  FORBIDDEN_BY_LAW: 'La loi ne permet pas ces situations ensemble.',
  DUPLICATE: 'Une personne du même nom, née le même jour, est déjà dans votre effectif.',
  STALE_VERSION:
    "Quelqu'un d'autre a modifié cette fiche entre-temps. Vérifiez-la, puis envoyez de nouveau.",
  ALREADY_CLOSED: 'Ce salarié est déjà clôturé.',
  NOT_CLOSED: "Ce salarié n'est pas clôturé : il n'y a rien à réactiver.",
  UNKNOWN_SIRET: "Ce SIRET n'est celui d'aucun compte dont vous pouvez déclarer les salariés.",
  INVALID_TIME: "L'heure s'écrit avec deux chiffres de chaque côté : 08:30.",
  ALREADY_SETTLED:
    'Quelqu’un a déjà répondu à cette annonce, ou elle a été retirée. Revenez à la liste.',
  TOO_MANY: 'La sélection est trop longue : décidez en plusieurs fois.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

const missingRights: Record<string, string> = {
  nationalNumber: blockedBy('nir:write'),
  situations: blockedBy('employees:confidential'),
};

/** What refused employee changes say, each beside its field. `list` is the address of « Mon effectif ». */
export function employeeProblems(
  refusals: readonly Refusal[],
  list: string,
  startDate = '',
): Problem[] {
  const back = startDate ? `?debut=${startDate}` : '';
  return refusals.map((refusal) => {
    const { field = null, existing } = refusal;
    if (!existing) return { field, message: sentenceOf(refusal) };
    const file = `${list}/${existing.id}`;
    return existing.status === 'CLOSED'
      ? {
          field,
          message: hasLeft(existing.leftOn),
          link: { href: `${file}/reactiver${back}`, label: 'Réactiver sa fiche' },
        }
      : {
          field,
          message: sentenceOf(refusal),
          link: { href: file, label: 'Voir la fiche existante' },
        };
  });
}

function hasLeft(leftOn: string | null | undefined): string {
  const when = leftOn ? ` le ${mediumDate(leftOn)}` : '';
  return french(
    `Cette personne a déjà travaillé chez vous (sortie${when}). Si elle revient, réactivez sa fiche.`,
  );
}

function sentenceOf({ code, field, explanation }: Refusal): string {
  if (explanation) return french(explanation);
  const specific = {
    REQUIRED: required,
    MISSING_RIGHT: missingRights,
    INVALID_DATE: impossibleDates,
  }[code as string];
  return (field && specific?.[field]) || sentences[code];
}
