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
  PRE_REPRISE: 'Visite de préreprise',
  DEM_SAL: 'Visite à la demande du salarié',
  DEM_EMP: 'Visite à la demande de l’employeur',
  DEM_MT: 'Visite à la demande du médecin du travail',
  POST_EXPO: 'Visite post-exposition',
  POST_PRO: 'Visite de fin de carrière',
  ANCI_EXAM: 'Examen pour une autorisation de conduite ou une habilitation électrique',
};

const isKind = (word: string): word is StatisticVisitKind => Object.hasOwn(kindLabels, word);

/** The kind of visit that an address asks for: « vip-perio »; without one, or with another word, all of them. */
export function kindOf(url: URL): StatisticVisitKind | null {
  const word = (url.searchParams.get('type') ?? '').toUpperCase().replaceAll('-', '_');
  return isKind(word) ? word : null;
}

/** Kinds as a field offers them. */
export const kindOptions = Object.entries(kindLabels).map(([kind, label]) => ({
  value: kind.toLowerCase().replaceAll('_', '-'),
  label,
}));
