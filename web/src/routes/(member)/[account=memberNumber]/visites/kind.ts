import type { PractitionerKind, VisitKind, VisitStatus } from '$lib/graphql/generated/graphql';

const returnVisit = (after: string) => ({
  label: `Visite de reprise après ${after}`,
  short: 'Visite de reprise',
});

/** Visits in the words of a summons. */
export const visitKinds: Record<VisitKind, { label: string; short: string }> = {
  VIP_INIT: { label: 'Visite d’information et de prévention initiale', short: 'Visite d’embauche' },
  EMA_INIT: { label: 'Examen médical d’aptitude à l’embauche', short: 'Examen d’embauche' },
  VIP_PERIO: {
    label: 'Visite d’information et de prévention périodique',
    short: 'Visite périodique',
  },
  EMA_PERIO: { label: 'Examen médical d’aptitude périodique', short: 'Examen périodique' },
  VI: { label: 'Visite intermédiaire', short: 'Visite intermédiaire' },
  REPRISE: { label: 'Visite de reprise', short: 'Visite de reprise' },
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
