import { dayAt } from '@vigie/chassis/civil-date';
import { moment, plainDay } from '@vigie/chassis/french-date';
import { fullName } from '../summons/wording.ts';
import type { WaitingVisit } from './visit.ts';

/** Visits as the law names them; a return visit never tells the cause of the absence. */
const visits: Record<string, string> = {
  VIP_INIT: 'visite d’information et de prévention initiale (article R. 4624-10)',
  EMA_INIT: 'examen médical d’aptitude à l’embauche (article R. 4624-24)',
  VIP_PERIO: 'visite d’information et de prévention périodique (article R. 4624-16)',
  EMA_PERIO: 'examen médical d’aptitude périodique (article R. 4624-28)',
  VI: 'visite intermédiaire (article R. 4624-28)',
  MI_CARRIERE: 'visite de mi-carrière (article L. 4624-2-2)',
  PRE_REPRISE: 'visite de préreprise (article R. 4624-29)',
  DEM_EMP: 'visite à la demande de l’employeur (article R. 4624-34)',
  DEM_SAL: 'visite à la demande du salarié (article R. 4624-34)',
  DEM_MT: 'visite à la demande du médecin du travail (article R. 4624-34)',
  POST_EXPO: 'visite post-exposition (article R. 4624-28-1)',
  POST_PRO: 'visite de fin de carrière (article L. 4624-2-1)',
  ANCI_EXAM:
    'examen pour une autorisation de conduite ou une habilitation électrique (articles R. 4323-56 et R. 4544-10)',
};

const returnVisit = 'visite de reprise (article R. 4624-31)';

export const visitLabel = (kind: string): string => visits[kind] ?? returnVisit;

export const title = (joinedAt: Date, zone: string): string =>
  `Preuve de demande du ${plainDay(dayAt(joinedAt, zone))}`;

/** Name for the saved file: sorts by day and tells whose request it is. */
export function fileName({ visit }: WaitingVisit, joinedAt: Date, zone: string): string {
  const name = `Preuve de demande ${dayAt(joinedAt, zone)} ${fullName(visit.employee)}.pdf`;
  return name.replace(/[/\\:*?"<>|]/g, ' ');
}

/** When it was asked for: to the second, in the service's time and in universal time. */
export function asked(joinedAt: Date, zone: string): string {
  return `Demande enregistrée le ${moment(joinedAt, zone)} (${joinedAt.toISOString()}, temps universel), depuis l’espace adhérent, par une personne habilitée à gérer les rendez-vous de l’entreprise.`;
}

/** How the appointment stood then. */
export function situation({ visit }: WaitingVisit, zone: string): string {
  const limit = plainDay(visit.latestDate);
  return visit.startsAt
    ? `Le rendez-vous réservé, le ${moment(visit.startsAt, zone)}, est postérieur à la date limite du ${limit} : l’entreprise demande tout créneau plus proche qui se libère.`
    : `Aucun rendez-vous n’a pu être fixé pour cette visite, due au plus tard le ${limit} : l’entreprise demande le premier créneau qui se libère.`;
}

export const order =
  'Un créneau libéré est proposé dans l’ordre de priorité que donne la loi : visites en retard, embauches et reprises, puis suivis renforcé, adapté et simple, et la date limite la plus proche.';

export const limits =
  'Ce document atteste la démarche de l’entreprise à cette date. Il ne remplace pas la visite, qui reste due, et ne modifie pas la date limite.';
