import type {
  ImportFileRefusalCode,
  ImportNoticeCode,
  ImportRefusalCode,
  ImportRowErrorCode,
  ImportRowReason,
  SetAsideReason,
  UnreadColumnReason,
} from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import { blockedBy, readOnlyAccount } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const fileSentences: Record<ImportFileRefusalCode, string> = frenchTexts({
  EMPTY: 'Aucune ligne à lire : choisissez un fichier qui contient la liste.',
  TOO_LARGE: 'Le fichier est trop volumineux (150 Mo au plus) : envoyez la liste seule.',
  UNKNOWN_KIND:
    "Ce type de fichier n'est pas lu : enregistrez la liste en Excel (.xlsx) ou en CSV, ou envoyez la DSN.",
  WRONG_EXTENSION:
    "Le nom du fichier annonce un autre type que son contenu : vérifiez que c'est le bon fichier.",
  ENCRYPTED: 'Le fichier est protégé par un mot de passe : enregistrez-le sans protection.',
  MACROS: 'Le classeur contient des macros : enregistrez-le en .xlsx, sans macros.',
  BROKEN: 'Le fichier est incomplet ou endommagé : enregistrez-le de nouveau, puis renvoyez-le.',
  ZIP_BOMB: "L'archive se déplie en un contenu démesuré : elle n'est pas lue.",
  TOO_MANY_FILES: "L'envoi contient trop de fichiers (500 au plus).",
  NESTED_ARCHIVE: 'Une archive en contient une autre : sortez les fichiers et renvoyez-les.',
  UNSAFE_NAME: "Un fichier de l'archive porte un nom interdit : l'archive n'est pas lue.",
  ENTITIES: "Le classeur contient des déclarations interdites : il n'est pas lu.",
  TOO_MANY_SHEETS: 'Le classeur a trop de feuilles (50 au plus) : gardez celle de la liste.',
  TOO_MANY_COLUMNS: 'La liste a trop de colonnes (199 au plus) : gardez celles qui servent.',
  TOO_MANY_ROWS: 'La liste a trop de lignes (50 000 au plus) : envoyez-la en plusieurs fois.',
  CELL_TOO_LONG: 'Une cellule contient un texte démesuré : corrigez-la, puis renvoyez le fichier.',
  CONTROL_CHARACTERS:
    'Le fichier contient des caractères invisibles interdits : enregistrez-le de nouveau en CSV ou en Excel.',
  LIST_NEEDS_ACCOUNT:
    "Une liste s'importe depuis la page d'un établissement ; ici, seules les DSN sont réparties.",
  SEVERAL_LISTS: 'Plusieurs listes ont été envoyées : envoyez-les une par une.',
  NOTHING_READABLE: "Aucun des fichiers n'a pu être lu.",
  NOTHING_FOR_THE_ACCOUNTS: 'Aucune déclaration ne concerne un établissement qui vous est ouvert.',
});

interface FileRefusal {
  code: ImportFileRefusalCode;
  part?: string | null;
  line?: number | null;
}

/** Why a file is not read, where, and what to do. */
export function fileSentence({ code, part, line }: FileRefusal): string {
  const where = [part && `« ${part} »`, line && `ligne ${line}`].filter(Boolean).join(', ');
  return where ? french(`${fileSentences[code]} (${where})`) : fileSentences[code];
}

export const errorSentences: Record<ImportRowErrorCode, string> = frenchTexts({
  REQUIRED: 'Complétez cette cellule.',
  TOO_LONG: 'Ce texte est trop long.',
  INVALID_NAME: "Un nom s'écrit avec des lettres, des espaces, des tirets et des apostrophes.",
  INVALID_DATE: "Cette date n'est pas possible : vérifiez l'année et l'ordre des dates.",
  TOO_YOUNG: 'La personne aurait moins de 14 ans le premier jour.',
  END_DATE_REQUIRED: 'Indiquez la fin prévue : ce type de contrat en a toujours une.',
  END_DATE_NOT_ALLOWED: "Un CDI n'a pas de fin prévue : effacez la date, ou changez le contrat.",
  INVALID_EMAIL: "Cette adresse n'est pas complète. Exemple : prenom.nom@entreprise.fr",
  INVALID_NATIONAL_NUMBER:
    'Ce numéro ne correspond pas à sa clé, au sexe ou à la date de naissance.',
  UNKNOWN_SITUATION: "Une situation n'est pas reconnue : écrivez-la comme dans le catalogue.",
  FORBIDDEN_BY_LAW: 'La loi ne permet pas ces situations ensemble.',
  MISSING_RIGHT: "Vos droits ne permettent pas d'enregistrer cette information : effacez-la.",
  UNREADABLE_DATE: 'Cette date ne peut pas être lue. Exemple : 02/04/1990',
  INCOMPLETE_DATE: 'Le jour ou le mois de naissance manque : indiquez la date complète.',
  DAMAGED_NUMBER: 'Le tableur a abîmé ce numéro (1,85E+14) : tapez-le de nouveau.',
  INVALID_SIRET: "Ce n'est pas un SIRET : quatorze chiffres.",
  OTHER_ESTABLISHMENT: 'Cette ligne concerne un autre établissement : laissez-la de côté.',
  UNKNOWN_SEX: 'Écrivez F ou M, ou une civilité.',
  UNKNOWN_CONTRACT: 'Écrivez CDI, CDD, apprentissage, intérim ou saisonnier.',
  NO_EMPLOYMENT: "Ce n'est pas un contrat de travail (stage, mandat) : laissez la ligne de côté.",
  UNCLEAR_NAME: 'Le nom et le prénom ne peuvent pas être distingués : écrivez NOM Prénom.',
  FORMULA: 'Cette cellule contient une formule : tapez sa valeur.',
  EXCEL_ERROR: 'Cette cellule contient une erreur du tableur : tapez sa valeur.',
  DUPLICATE_IN_FILE:
    'La même personne figure plusieurs fois dans le fichier, avec des valeurs différentes : laissez de côté les lignes en trop.',
  AMBIGUOUS_PERSON: 'Plusieurs personnes de votre effectif peuvent être concernées : laquelle ?',
  PROBABLE_DUPLICATE: 'Une personne presque identique est dans votre effectif : est-ce la même ?',
  IDENTITY_CONFLICT: 'Le numéro et le nom désignent des personnes différentes : laquelle ?',
  CLOSED_PERSON: 'Cette personne a quitté votre effectif : est-elle toujours là ?',
});

export const noticeSentences: Record<ImportNoticeCode, string> = frenchTexts({
  REPEATED: 'Une autre ligne dit la même chose.',
  EARLIER_CONTRACT: 'Un contrat plus récent de la même personne figure sur une autre ligne.',
  LEFT_BEFORE_KNOWN: 'Sortie avant d’être connue ici : rien à faire.',
  LEFT_ON_ANOTHER_DAY: 'Déjà sortie, à une autre date : celle du dossier reste.',
  START_KEPT: "Contrat suivant : la date d'entrée du dossier reste.",
  END_READ_AS_LEAVING: 'La fin du CDI est lue comme dernier jour de travail.',
  LEFT_OUT: 'Laissée de côté.',
  COMPUTED: 'Certaines cellules sont des résultats de formules.',
  DECEASED: 'Décès déclaré : plus rien ne sera envoyé.',
});

export const reasonSentences: Record<ImportRowReason, string> = frenchTexts({
  CHANGED_MEANWHILE: 'La fiche a changé entre-temps : elle reste comme elle est.',
  DUPLICATE: 'Une personne du même nom, née le même jour, a été déclarée entre-temps.',
  NOT_POSSIBLE: "Ces informations ne sont plus possibles aujourd'hui : vérifiez les dates.",
  MISSING_RIGHT: 'Il manquait un droit pour cette ligne.',
  SUMMONED:
    "Une convocation est déjà partie : annulez d'abord le rendez-vous, ou clôturez le salarié.",
});

export const asideSentences: Record<SetAsideReason, string> = frenchTexts({
  TEST: "Fichier d'essai : il n'est pas pris en compte.",
  NATURE: 'Déclaration qui ne dit rien des salariés.',
  REPLACED: 'Remplacée par une déclaration plus récente.',
  CANCELLED: 'Annulée par une autre déclaration.',
  NO_SIRET: 'Le SIRET ne peut pas être lu.',
});

export const unreadSentences: Record<UnreadColumnReason, string> = frenchTexts({
  NOT_KEPT: 'Non lue : rien de cela n’est conservé ici.',
  NOT_UNDERSTOOD: 'Non reconnue.',
  ALREADY_MATCHED: 'Une autre colonne dit la même chose.',
  CONTRADICTED: 'Les valeurs ne sont pas ce que dit le titre.',
});

const commandSentences: Record<ImportRefusalCode, string> = frenchTexts({
  NOT_FOUND:
    "Cet import n'existe plus, ou ne vous est plus ouvert. Revenez à la liste des imports.",
  MISSING_RIGHT: blockedBy('employees:write'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  STALE_VERSION: "Quelqu'un d'autre l'a modifié entre-temps. Vérifiez, puis recommencez.",
  WRONG_STATE: "Cela n'est plus possible dans l'état actuel de l'import. La page est à jour.",
  NOTHING_TO_APPLY: "Aucune ligne ne change quelque chose : il n'y a rien à appliquer.",
  INVALID_COLUMNS: 'Une même information est choisie pour deux colonnes : gardez-en une.',
  NAMES_MISSING: 'Indiquez la colonne du nom, du matricule ou du numéro de sécurité sociale.',
  INVALID_DATE: "Cette date n'est pas possible : elle est au plus dans un an.",
  TOO_LONG: 'Ce texte est trop long pour une cellule.',
  TOO_LATE: 'Le délai pour annuler cet import est passé.',
  IDEMPOTENCY_KEY_REUSED: 'Cet envoi avait déjà servi. Recommencez.',
});

interface CommandRefusal {
  code: ImportRefusalCode;
  field?: string | null;
}

export function importProblems(refusals: readonly CommandRefusal[]): Problem[] {
  return refusals.map(({ code, field }) => ({
    field: field === 'leftOn' ? 'leftOn' : null,
    message: commandSentences[code],
  }));
}
