import type { PractitionerKind, VisitKind, VisitStatus } from '$lib/graphql/generated/graphql';

const returnPurpose =
  'Le médecin du travail vérifie que le salarié peut reprendre son poste, et propose au besoin de l’aménager. Elle a lieu au plus tard huit jours après le retour.';

const returnVisit = (after: string) => ({
  label: `Visite de reprise après ${after}`,
  short: 'Visite de reprise',
  purpose: returnPurpose,
});

/** Visits in the words of a summons, with what they are for. */
export const visitKinds: Record<VisitKind, { label: string; short: string; purpose: string }> = {
  VIP_INIT: {
    label: 'Visite d’information et de prévention initiale',
    short: 'Visite d’embauche',
    purpose:
      'Elle informe le salarié des risques de son poste et de la prévention. Elle se conclut par une attestation de suivi, sans avis d’aptitude.',
  },
  EMA_INIT: {
    label: 'Examen médical d’aptitude à l’embauche',
    short: 'Examen d’embauche',
    purpose:
      'Le médecin du travail vérifie, avant la prise de poste, que le salarié peut tenir son poste sans danger pour lui ni pour les autres. Il rend un avis d’aptitude.',
  },
  VIP_PERIO: {
    label: 'Visite d’information et de prévention périodique',
    short: 'Visite périodique',
    purpose: 'Elle fait le point sur la santé au travail et renouvelle l’attestation de suivi.',
  },
  EMA_PERIO: {
    label: 'Examen médical d’aptitude périodique',
    short: 'Examen périodique',
    purpose: 'Le médecin du travail renouvelle l’avis d’aptitude au poste.',
  },
  VI: {
    label: 'Visite intermédiaire',
    short: 'Visite intermédiaire',
    purpose: 'Entre deux examens du médecin du travail, un professionnel de santé fait le point.',
  },
  REPRISE: { label: 'Visite de reprise', short: 'Visite de reprise', purpose: returnPurpose },
  REPRISE_MAT: returnVisit('un congé de maternité'),
  REPRISE_MP: returnVisit('une maladie professionnelle'),
  REPRISE_AT: returnVisit('un accident du travail'),
  REPRISE_NP: returnVisit('une maladie ou un accident non professionnel'),
};

type Tone = 'success' | 'info' | 'warning' | 'neutral' | 'danger';

/** States kept apart: a wrong word harms (a no-show is not a cancellation). */
export const visitStatuses: Record<VisitStatus, { label: string; tone: Tone }> = {
  TO_PLAN: { label: 'À planifier', tone: 'warning' },
  PLANNED: { label: 'Planifiée', tone: 'info' },
  HELD: { label: 'Effectuée', tone: 'success' },
  CANCELLED_BY_EMPLOYER: { label: 'Annulée par l’entreprise', tone: 'neutral' },
  CANCELLED_BY_SERVICE: { label: 'Annulée par le service', tone: 'neutral' },
  NO_LONGER_DUE: { label: 'N’est plus due', tone: 'neutral' },
};

/** Whether the visit will not take place: cancelled or no longer due. */
export function isOver(status: VisitStatus | null | undefined): boolean {
  return (
    status === 'CANCELLED_BY_EMPLOYER' ||
    status === 'CANCELLED_BY_SERVICE' ||
    status === 'NO_LONGER_DUE'
  );
}

export const practitionerKinds: Record<PractitionerKind, string> = {
  PHYSICIAN: 'Médecin du travail',
  INTERN: 'Interne en médecine du travail',
  NURSE: 'Infirmier ou infirmière en santé au travail',
};
