import type { WorkplaceActionKind, WorkplaceActionState } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

/** Actions as they are called, in the order of R4624-1. */
export const actionKinds: Record<WorkplaceActionKind, string> = frenchTexts({
  WORKPLACE_VISIT: 'Visite des lieux de travail',
  POST_STUDY: 'Étude de poste',
  RISK_ANALYSIS: 'Analyse des risques et aide au document unique',
  COMPANY_SHEET: 'Fiche d’entreprise',
  RESCUE_ADVICE: 'Conseil sur les secours',
  CSE_MEETING: 'Participation au CSE',
  MEASUREMENTS: 'Mesures : bruit, lumière, air',
  AWARENESS: 'Sensibilisation des équipes',
  RISK_TRAINING: 'Formation à un risque particulier',
  NEW_TECHNIQUE: 'Étude d’une nouvelle technique de production',
  SAFETY_TRAINING: 'Formation à la sécurité et aux premiers secours',
});

/** What each action brings, to somebody who asks for one for the first time. */
export const actionPurposes: Record<WorkplaceActionKind, string> = frenchTexts({
  WORKPLACE_VISIT: 'Le médecin ou le préventeur découvre vos locaux, vos postes et vos équipes.',
  POST_STUDY:
    'Un poste est observé pour l’adapter : douleurs, cadence, retour d’une personne après un arrêt.',
  RISK_ANALYSIS:
    'Vos risques sont repérés avec vous. Le document unique vous appartient : le service vous aide à l’écrire.',
  COMPANY_SHEET:
    'Le service y décrit les risques de l’entreprise et les effectifs exposés. Elle vous est remise.',
  RESCUE_ADVICE: 'Trousse, consignes, secouristes : ce qu’il faut chez vous, et où.',
  CSE_MEETING:
    'Le service présente ses constats aux élus, ou répond à une question à l’ordre du jour.',
  MEASUREMENTS: 'Des appareils posés sur place disent si une valeur limite est dépassée.',
  AWARENESS: 'Une intervention courte sur place : gestes, bruit, addictions, travail sur écran.',
  RISK_TRAINING:
    'Produits chimiques, rayonnements, travail de nuit : ce que les équipes doivent savoir.',
  NEW_TECHNIQUE: 'Avant d’acheter une machine ou de changer de procédé : ses effets sur la santé.',
  SAFETY_TRAINING: 'Le contenu des formations est préparé avec vous.',
});

export const actionStates: Record<
  WorkplaceActionState,
  { label: string; tone: 'info' | 'success' | 'neutral' | 'warning' }
> = {
  ASKED: { label: 'Demandée', tone: 'info' },
  PLANNED: { label: 'Prévue', tone: 'success' },
  HELD: { label: 'Réalisée', tone: 'neutral' },
  DECLINED: { label: 'Non retenue', tone: 'warning' },
  WITHDRAWN: { label: 'Retirée', tone: 'neutral' },
};

/** Kinds as the choices of a list. */
export const kindChoices = Object.entries(actionKinds).map(([value, label]) => ({ value, label }));

/** The kind that a word of an address or a form means. */
export function kindOf(text: string | null): WorkplaceActionKind | null {
  return text !== null && Object.hasOwn(actionKinds, text) ? (text as WorkplaceActionKind) : null;
}
