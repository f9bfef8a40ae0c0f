import type { StatisticVisitKind } from '$lib/graphql/generated/graphql';

/** Kinds of visit as statistics tell them apart. */
export const kindLabels: Record<StatisticVisitKind, string> = {
  VIP_INIT: 'Visite d’information et de prévention initiale',
  EMA_INIT: 'Examen médical d’aptitude à l’embauche',
  VIP_PERIO: 'Visite d’information et de prévention périodique',
  EMA_PERIO: 'Examen médical d’aptitude périodique',
  VI: 'Visite intermédiaire',
  REPRISE: 'Visite de reprise, toutes causes',
  MI_CARRIERE: 'Visite de mi-carrière',
  DEM_EMP: 'Visite à la demande de l’employeur',
  POST_EXPO: 'Visite post-exposition',
  ANCI_EXAM: 'Examen pour une autorisation de conduite ou une habilitation électrique',
};
