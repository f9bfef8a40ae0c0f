import { slotExplanation } from '../planning/explanation.ts';
import { frenchDay, frenchDays } from '../planning/french-day.ts';
import { daysLate, type Candidate, type Wish } from '../planning/rules.ts';
import type { Hindrance } from '../planning/search.ts';
import type { PlanningResultRow } from './table.ts';

type Told = Pick<PlanningResultRow, 'reason' | 'ahead'>;

/** Why this slot: a visit that is late because of others is told so. */
export function placedExplanation(told: Told, wish: Wish, slot: Candidate): string {
  const late = daysLate(slot.day, wish.latestDate);
  const before = beforeIt[told.reason];
  if (late === 0 || !before) return slotExplanation(wish, slot, hindrances[told.reason] ?? null);
  return `Avant la date limite du ${frenchDay(wish.latestDate)}, ${before} : le meilleur ensuite, le ${frenchDay(slot.day)}, est retenu (${frenchDays(late)} de retard).`;
}

/** Whose own days made it late. */
const hindrances: Partial<Record<PlanningResultRow['reason'], Hindrance>> = {
  EMPLOYEE_AWAY: 'EMPLOYEE',
  NEVER_AVAILABLE: 'EMPLOYER',
  TOO_MANY_AWAY: 'EMPLOYER',
};

/** What becomes of the slots before the legal date. */
const beforeIt: Partial<Record<PlanningResultRow['reason'], string>> = {
  OUTRANKED: 'les créneaux qui conviennent vont à des visites plus urgentes',
  KEPT: 'les créneaux encore libres sont gardés pour les embauches et les reprises',
};

const unplaced: Record<PlanningResultRow['reason'], string> = {
  IN_TIME: 'La planification cherche un créneau.',
  DUE_TOO_SOON: 'La date limite ne laisse plus le temps de convoquer votre salarié.',
  NO_SESSION:
    'Aucun professionnel habilité n’a de créneau ouvert assez près de votre centre dans les prochains mois.',
  NEVER_AVAILABLE:
    'Les créneaux ouverts tombent tous sur des jours déjà refusés, pendant vos fermetures ou après le départ du salarié.',
  EMPLOYEE_AWAY:
    'Les créneaux ouverts tombent tous quand votre salarié n’est pas disponible : vérifiez ses disponibilités et ses absences sur sa fiche.',
  TOO_MANY_AWAY: 'Vos autres salariés convoqués occupent déjà toutes les demi-journées possibles.',
  KEPT: 'Les créneaux encore libres sont gardés pour les embauches et les reprises qui pressent ou qui sont attendues.',
  OUTRANKED:
    'Les créneaux ouverts vont à des visites plus urgentes (embauche, reprise, suivi renforcé).',
  NOT_WORTH: 'Les créneaux ouverts sont tous pris.',
};

/** Why there is none, and that the search goes on. */
export function unplacedExplanation({ reason }: Told): string {
  return `${unplaced[reason]} La recherche reprend chaque nuit et votre service en est informé.`;
}
