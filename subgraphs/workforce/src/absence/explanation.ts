import { frenchDay } from '@vigie/law/french';
import type { AbsenceRight } from '@vigie/law/absence/liaison';
import type { Delegation } from '@vigie/law/delegation';

/** What to do about the pre-return visit: the employer informs of it and never asks for it (L4624-2-4). */
export function preReturnAdvice({ open, from }: AbsenceRight): string {
  if (open === true) {
    return 'Possible dès maintenant. Dites au salarié qu’il peut la demander au service : lui, son médecin traitant, le médecin-conseil ou le médecin du travail, jamais l’employeur.';
  }
  if (from === null) {
    return 'Pas ouverte ici : il faut un arrêt de plus de 30 jours, pour maladie ou accident.';
  }
  return `${later(open, from)} Ce jour-là, informez le salarié : la demande vient de lui ou d’un médecin, jamais de l’employeur.`;
}

/** What to do about the « rendez-vous de liaison », which employer and worker hold (L1226-1-3). */
export function liaisonAdvice({ open, from }: AbsenceRight): string {
  if (open === true) {
    return 'Possible dès maintenant, à votre demande ou à celle du salarié, qui peut le refuser sans conséquence. Informez-le de ce droit et prévenez le service, qui y est associé.';
  }
  if (from === null) {
    return 'Pas ouvert ici : il faut un arrêt d’au moins 30 jours, pour maladie ou accident.';
  }
  return `${later(open, from)} Ce n’est pas une visite médicale : vous et le salarié en convenez, avec le service.`;
}

/** A right that has a first day but is not open has not opened yet, has closed again, or waits for the cause. */
function later(open: boolean | null, from: string): string {
  if (open === null) return 'Possible si l’absence vient d’une maladie ou d’un accident.';
  return `Possible du ${frenchDay(from)} jusqu’à la veille du retour, si l’absence dure.`;
}

const professions = {
  PHYSICIAN: 'médecin du travail',
  INTERN: 'interne en médecine du travail',
  NURSE: 'infirmier de santé au travail',
  ADVANCED_NURSE: 'infirmier en pratique avancée',
  CORRESPONDENT_PHYSICIAN: 'médecin praticien correspondant',
} as const;

const conditions = {
  protocol: 'si un protocole du médecin le prévoit',
  supervision: 'sous la surveillance du médecin',
  shortageZone: 'là où manquent les médecins du travail',
  radiationTraining: 'formé à la radioprotection',
} as const;

/** Who may hold a visit, in words: « infirmier de santé au travail, si un protocole du médecin le prévoit ». */
export function performerInWords({ performer, condition }: Delegation): string {
  return [professions[performer], condition && conditions[condition]].filter(Boolean).join(', ');
}
