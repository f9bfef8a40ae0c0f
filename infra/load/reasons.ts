/** What is wrong with a row, in words, by the code that the rules give. */
const reasons: Readonly<Record<string, string>> = {
  REQUIRED: 'Champ obligatoire.',
  TOO_LONG: 'Texte trop long.',
  INVALID_MEMBER_NUMBER: 'Un numéro d’adhérent a sept chiffres.',
  NUMBER_TAKEN: 'Ce numéro d’adhérent est celui d’un autre établissement.',
  INVALID_SIRET: 'Ce SIRET n’est pas valable : quatorze chiffres, clé de contrôle comprise.',
  SIRET_TAKEN: 'Un autre espace a déjà ce SIRET.',
  INVALID_POST_CODE: 'Un code postal a cinq chiffres.',
  INVALID_ACTIVITY_CODE: 'Ce code NAF n’existe pas. Exemple : 10.71C',
  INVALID_NAME: 'Un nom s’écrit avec des lettres.',
  INVALID_EMAIL: 'Cette adresse e-mail n’est pas complète.',
  INVALID_DATE: 'Cette date n’est pas possible.',
  UNREADABLE_DATE: 'Cette date ne se lit pas. Exemple : 31/12/2026',
  TOO_YOUNG: 'Personne ne travaille avant quatorze ans.',
  END_DATE_NOT_ALLOWED: 'Un CDI n’a pas de date de fin.',
  END_DATE_REQUIRED: 'Ce contrat a une date de fin.',
  UNKNOWN_SEX: 'Écrivez F ou M.',
  UNKNOWN_CONTRACT: 'Ce contrat n’est pas reconnu. Exemples : CDI, CDD, intérim, apprentissage',
  NO_EMPLOYMENT: 'Ce n’est pas un contrat de travail.',
  UNKNOWN_SITUATION: 'Cette situation de travail n’est pas au catalogue.',
  INVALID_NATIONAL_NUMBER: 'Ce numéro de sécurité sociale ne va pas avec cette personne.',
  FORBIDDEN_BY_LAW: 'La loi l’interdit.',
  UNKNOWN_MEMBER: 'Aucun adhérent ne porte ce numéro.',
  UNKNOWN_PERSON: 'Personne de cet adhérent ne correspond.',
  AMBIGUOUS_PERSON: 'Plusieurs personnes de cet adhérent correspondent.',
  UNKNOWN_KIND: 'Type de visite inconnu : VIP_INIT, VIP_PERIO, EMA_INIT, EMA_PERIO ou VI.',
  UNKNOWN_CENTRE: 'Aucun centre du service ne porte ce nom.',
  UNKNOWN_PRACTITIONER: 'Personne du service ne porte ce nom.',
  NOT_LAWFUL: 'La loi ne confie pas cette visite à cette profession.',
};

/** The sentence for a code; what the law itself says where it says something. */
export function reasonOf({
  code,
  explanation,
}: {
  code: string;
  explanation?: string | null;
}): string {
  return explanation ?? reasons[code] ?? code;
}
