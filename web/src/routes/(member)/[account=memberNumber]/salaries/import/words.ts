import type { ImportField, ImportOutcome, ImportState } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

/** What each column or cell can hold, in the order of the choices. */
export const fieldNames: Record<ImportField, string> = frenchTexts({
  LAST_NAME: 'Nom de naissance',
  FIRST_NAME: 'Prénom',
  FULL_NAME: 'Nom et prénom ensemble',
  USED_NAME: "Nom d'usage",
  BIRTH_DATE: 'Date de naissance',
  SEX: 'Sexe ou civilité',
  EMPLOYEE_NUMBER: 'Matricule',
  NATIONAL_NUMBER: 'Numéro de sécurité sociale',
  NATIONAL_NUMBER_KEY: 'Clé du numéro de sécurité sociale',
  CONTRACT: 'Type de contrat',
  START_DATE: "Date d'entrée",
  END_DATE: 'Fin prévue du contrat',
  LEFT_ON: 'Dernier jour de travail',
  JOB_TITLE: 'Poste',
  SITUATIONS: 'Situations de travail',
  EMAIL: 'Adresse e-mail',
  SIRET: "SIRET de l'établissement",
  PCS: 'Code PCS (non conservé)',
});

/** Without them nobody can be created; the two names may stand together, and the national number tells the sex. */
export const neededFields: ReadonlySet<ImportField> = new Set([
  'LAST_NAME',
  'FIRST_NAME',
  'BIRTH_DATE',
  'SEX',
  'CONTRACT',
  'START_DATE',
]);

export const outcomeNames: Record<ImportOutcome, string> = frenchTexts({
  CREATE: 'À créer',
  UPDATE: 'À mettre à jour',
  LEAVE: 'À sortir',
  SAME: 'Identique',
  ERROR: 'En erreur',
  MISSING: 'Non déclaré',
});

export const outcomeTones = {
  CREATE: 'success',
  UPDATE: 'info',
  LEAVE: 'warning',
  SAME: 'neutral',
  ERROR: 'danger',
  MISSING: 'neutral',
} as const satisfies Record<ImportOutcome, string>;

export const stateNames: Record<ImportState, string> = frenchTexts({
  TO_MATCH: 'Colonnes à vérifier',
  DECIDING: 'Vérification en cours',
  READY: 'À vérifier et appliquer',
  APPLYING: 'En cours',
  APPLIED: 'Appliqué',
  UNDOING: 'Annulation en cours',
  UNDONE: 'Annulé',
  DISCARDED: 'Abandonné',
});

export const stateTones = {
  TO_MATCH: 'warning',
  DECIDING: 'info',
  READY: 'warning',
  APPLYING: 'info',
  APPLIED: 'success',
  UNDOING: 'info',
  UNDONE: 'neutral',
  DISCARDED: 'neutral',
} as const satisfies Record<ImportState, string>;
