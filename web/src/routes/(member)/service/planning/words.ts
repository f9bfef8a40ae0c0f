import type {
  PlanningChange,
  PlanningResultState,
  PlanningRunRefusalCode,
  PlanningRunState,
  ResultRowFragment,
  RunRowFragment,
} from '$lib/graphql/generated/graphql';
import { french, frenchTexts, of, plural } from '$lib/format/french';

export const states: Record<PlanningRunState, { label: string; tone: 'info' | 'success' }> = {
  WAITING: { label: 'En attente', tone: 'info' },
  PLANNING: { label: 'Calcul en cours', tone: 'info' },
  WRITING: { label: 'Écriture en cours', tone: 'info' },
  DONE: { label: 'Terminée', tone: 'success' },
};

export const changes: Record<PlanningChange, string> = {
  UNPLACED: 'Sans créneau',
  PLACED: 'Placées',
  MOVED: 'Déplacées',
  STAYED_LATE: 'Toujours en retard',
};

export const outcomes: Record<PlanningResultState, string> = {
  PROPOSED: 'Proposé',
  WRITTEN: 'Fait',
  OVERTAKEN: 'Laissé : le créneau a été pris entre-temps',
};

const reasons: Record<ResultRowFragment['reason'], string> = frenchTexts({
  IN_TIME: 'À temps.',
  DUE_TOO_SOON: 'La date limite ne laissait plus le temps de convoquer.',
  NO_SESSION: 'Aucun créneau assez long d’un professionnel habilité n’est ouvert.',
  NEVER_AVAILABLE:
    'Les créneaux ouverts tombent sur des jours refusés, pendant une fermeture, ou après le départ.',
  EMPLOYEE_AWAY: 'Le salarié n’est disponible à aucun créneau ouvert.',
  TOO_MANY_AWAY: 'L’employeur ne laisse pas partir plus de monde à la fois.',
  KEPT: 'Les créneaux encore libres sont gardés pour les embauches et les reprises qui pressent ou qui sont attendues.',
  OUTRANKED: 'Les créneaux vont à des visites plus urgentes.',
  NOT_WORTH: 'Faire de la place retarderait davantage d’autres visites.',
});

/** Why a visit stands where the plan puts it, with how many stand before it. */
export function reasonWords({
  reason,
  ahead,
}: Pick<ResultRowFragment, 'reason' | 'ahead'>): string {
  if (reason !== 'OUTRANKED' || ahead === 0) return reasons[reason];
  return french(
    `${reasons.OUTRANKED} ${plural(ahead, 'visite passe', 'visites passent')} avant dans la demi-journée qui conviendrait le mieux.`,
  );
}

/** « Essai de Bastien Lorieux », « Planification de la nuit ». */
export function runTitle({ dry, askedBy }: Pick<RunRowFragment, 'dry' | 'askedBy'>): string {
  if (!askedBy) return 'Planification de la nuit';
  const name = [askedBy.firstName, askedBy.lastName].filter(Boolean).join(' ');
  return `${dry ? 'Essai' : 'Planification'} ${of(name || 'l’équipe')}`;
}

export const refusals: Record<PlanningRunRefusalCode, string> = frenchTexts({
  MISSING_RIGHT: 'Vos droits ne vous permettent pas de planifier pour le service.',
  ALREADY_RUNNING: 'Une planification est déjà en cours. Attendez sa fin, puis recommencez.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Rechargez la page, puis recommencez.',
});
