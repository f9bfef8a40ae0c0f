import type {
  ImportNoticeCode,
  ImportRowErrorCode,
  ImportRowReason,
  UnreadColumnReason,
} from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

export const errorSentences: Record<ImportRowErrorCode, string> = frenchTexts({
  REQUIRED: 'Complétez cette cellule.',
  TOO_LONG: 'Ce texte est trop long.',
  INVALID_NAME: "Un nom s'écrit avec des lettres, des espaces, des tirets et des apostrophes.",
  INVALID_DATE: "Cette date n'est pas possible : vérifiez l'année et l'ordre des dates.",
  TOO_YOUNG: 'La personne aurait moins de 14 ans le premier jour.',
  END_DATE_REQUIRED:
    'Indiquez la fin prévue ; sans terme précis, celle de la durée minimale (L1242-7).',
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

export const unreadSentences: Record<UnreadColumnReason, string> = frenchTexts({
  NOT_KEPT: 'Non lue : rien de cela n’est conservé ici.',
  NOT_UNDERSTOOD: 'Non reconnue.',
  ALREADY_MATCHED: 'Une autre colonne dit la même chose.',
  CONTRADICTED: 'Les valeurs ne sont pas ce que dit le titre.',
});
