import { visitLabel } from '../waiting-proof/wording.ts';
import type { Account, Employee, Named, Request } from './facts/answers.ts';

export const title = 'Dossier contrôle';

/** Family name first, as lists are sorted. */
export function listedName({ firstName, lastName, usedName }: Named): string {
  if (!lastName) return 'Nom qui n’est plus conservé';
  return `${usedName ?? lastName} ${firstName ?? ''}`.trim();
}

export const memberships: Record<Account['membership']['state'], string> = {
  ACTIVE: 'En cours',
  SUSPENDED: 'Suspendue',
  ENDING: 'En cours, fin annoncée',
  ENDED: 'Terminée',
};

export const payments: Record<Account['paymentStanding'], string> = {
  UP_TO_DATE: 'À jour : rien d’échu ne reste dû',
  OVERDUE: 'Une somme échue reste due',
  NEVER_INVOICED: 'Aucune cotisation n’a encore été facturée par le service sur ce portail',
};

export const declarationStates: Record<Account['declarations'][number]['state'], string> = {
  IN_PREPARATION: 'En préparation',
  TO_COUNTERSIGN: 'À signer',
  VALIDATED: 'Validée',
  IN_CORRECTION: 'Validée, en correction',
};

export const contracts: Record<string, string> = {
  CDI: 'CDI',
  CDD: 'CDD',
  APPRENTICE: 'Apprentissage',
  TEMPORARY: 'Intérim',
  SEASONAL: 'Saisonnier',
};

export const standings: Record<NonNullable<Employee['visitStanding']>['state'], string> = {
  UP_TO_DATE: 'À jour',
  DUE_SOON: 'Bientôt due',
  OVERDUE: 'En retard',
};

/** How a visit stands: who cancelled or was away is told apart. */
export const visitStates: Record<string, string> = {
  TO_PLAN: 'À planifier',
  PLANNED: 'Rendez-vous fixé',
  SUMMONED: 'Convocation envoyée',
  CONFIRMED: 'Présence confirmée',
  HELD: 'Tenue',
  EXCUSED: 'Absence excusée',
  NOT_EXCUSED: 'Absence non excusée',
  CANCELLED_BY_EMPLOYEE: 'Annulée par le salarié',
  CANCELLED_BY_EMPLOYER: 'Annulée par l’employeur',
  CANCELLED_BY_SERVICE: 'Annulée par le service',
  NO_LONGER_DUE: 'N’était plus due',
};

export const requestStates: Record<Request['state'], string> = {
  SENT: 'Envoyée, sans réponse',
  IN_PROGRESS: 'Prise en charge',
  ACCEPTED: 'Acceptée',
  REJECTED: 'Refusée',
  WITHDRAWN: 'Retirée par l’employeur',
};

export const actions: Record<string, string> = {
  WORKPLACE_VISIT: 'Visite des lieux de travail',
  POST_STUDY: 'Étude de poste',
  RISK_ANALYSIS: 'Analyse des risques, aide au DUERP',
  COMPANY_SHEET: 'Fiche d’entreprise : création ou mise à jour',
  RESCUE_ADVICE: 'Conseil sur les secours',
  CSE_MEETING: 'Participation au CSE',
  MEASUREMENTS: 'Mesures métrologiques',
  AWARENESS: 'Campagne d’information',
  RISK_TRAINING: 'Formation aux risques particuliers',
  NEW_TECHNIQUE: 'Étude d’une nouvelle technique de production',
  SAFETY_TRAINING: 'Formation à la sécurité et aux secours',
};

export const actionStates: Record<string, string> = {
  ASKED: 'Demandée au service',
  PLANNED: 'Prévue',
  HELD: 'Réalisée',
  DECLINED: 'Non retenue par le service',
  WITHDRAWN: 'Retirée par l’employeur',
};

/** « 1 salarié », « 3 salariés ». */
export const counted = (number: number, one: string, many: string): string =>
  `${number}\u00a0${number < 2 ? one : many}`;

/** A kind of visit with its article, as a cell begins; articles are written as everywhere else in the dossier. */
export function natureOf(kind: string): string {
  const label = visitLabel(kind).replaceAll(/([LRD])\. (?=\d)/g, '$1');
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}
