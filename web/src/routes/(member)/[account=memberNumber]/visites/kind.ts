import type { VisitKind, VisitStatus } from '$lib/graphql/generated/graphql';
import type { WordKey } from '$lib/server/words/words';

const returnVisit = (after: string) => ({
  label: `Visite de reprise après ${after}`,
  short: 'Visite de reprise',
});

/** Visits in the words of a summons. */
export const visitKinds: Record<VisitKind, { label: string; short: string }> = {
  VIP_INIT: { label: 'Visite d’information et de prévention initiale', short: 'Visite initiale' },
  EMA_INIT: { label: 'Examen médical d’aptitude à l’embauche', short: 'Examen d’embauche' },
  VIP_PERIO: {
    label: 'Visite d’information et de prévention périodique',
    short: 'Visite périodique',
  },
  EMA_PERIO: { label: 'Examen médical d’aptitude périodique', short: 'Examen périodique' },
  VI: { label: 'Visite intermédiaire', short: 'Visite intermédiaire' },
  MI_CARRIERE: { label: 'Visite de mi-carrière', short: 'Visite de mi-carrière' },
  REPRISE: { label: 'Visite de reprise', short: 'Visite de reprise' },
  REPRISE_MAT: returnVisit('un congé de maternité'),
  REPRISE_MP: returnVisit('une maladie professionnelle'),
  REPRISE_AT: returnVisit('un accident du travail'),
  REPRISE_NP: returnVisit('une maladie ou un accident non professionnel'),
  PRE_REPRISE: { label: 'Visite de préreprise', short: 'Visite de préreprise' },
  DEM_SAL: { label: 'Visite à la demande du salarié', short: 'Visite à la demande' },
  DEM_MT: { label: 'Visite à la demande du médecin du travail', short: 'Visite à la demande' },
  DEM_EMP: { label: 'Visite à la demande de l’employeur', short: 'Visite à la demande' },
  POST_EXPO: { label: 'Visite post-exposition', short: 'Visite post-exposition' },
  POST_PRO: { label: 'Visite de fin de carrière', short: 'Visite de fin de carrière' },
  ANCI_EXAM: {
    label: 'Examen pour une autorisation de conduite ou une habilitation électrique',
    short: 'Examen d’habilitation',
  },
};

/** Where the glossary explains each. */
export const wordsOfVisits: Record<VisitKind, WordKey> = {
  VIP_INIT: 'vip',
  EMA_INIT: 'ema',
  VIP_PERIO: 'vipp',
  EMA_PERIO: 'emap',
  VI: 'vi',
  MI_CARRIERE: 'mi-carriere',
  REPRISE: 'reprise',
  REPRISE_MAT: 'reprise',
  REPRISE_MP: 'reprise',
  REPRISE_AT: 'reprise',
  REPRISE_NP: 'reprise',
  PRE_REPRISE: 'prereprise',
  DEM_SAL: 'visite-a-la-demande',
  DEM_MT: 'visite-a-la-demande',
  DEM_EMP: 'visite-a-la-demande',
  POST_EXPO: 'post-exposition',
  POST_PRO: 'post-exposition',
  ANCI_EXAM: 'anci',
};

type Tone = 'success' | 'info' | 'warning' | 'neutral' | 'danger';

/** States kept apart: a wrong word harms (a no-show is not a cancellation). */
export const visitStatuses: Record<VisitStatus, { label: string; tone: Tone }> = {
  TO_PLAN: { label: 'À planifier', tone: 'warning' },
  PLANNED: { label: 'Planifiée', tone: 'info' },
  SUMMONED: { label: 'Convoquée', tone: 'info' },
  CONFIRMED: { label: 'Confirmée', tone: 'success' },
  HELD: { label: 'Effectuée', tone: 'success' },
  EXCUSED: { label: 'Absence excusée', tone: 'neutral' },
  NOT_EXCUSED: { label: 'Absence non excusée', tone: 'danger' },
  CANCELLED_BY_EMPLOYEE: { label: 'Annulée par le salarié', tone: 'neutral' },
  CANCELLED_BY_EMPLOYER: { label: 'Annulée par l’entreprise', tone: 'neutral' },
  CANCELLED_BY_SERVICE: { label: 'Annulée par le service', tone: 'neutral' },
  NO_LONGER_DUE: { label: 'N’est plus due', tone: 'neutral' },
};

/** Whether there is an appointment: planned, summoned or confirmed. */
export function isBooked(status: VisitStatus | null | undefined): boolean {
  return status === 'PLANNED' || status === 'SUMMONED' || status === 'CONFIRMED';
}

/** Whether the visit does not take place: missed, cancelled or no longer due. */
export function isOver(status: VisitStatus | null | undefined): boolean {
  return (
    status === 'EXCUSED' ||
    status === 'NOT_EXCUSED' ||
    status === 'CANCELLED_BY_EMPLOYEE' ||
    status === 'CANCELLED_BY_EMPLOYER' ||
    status === 'CANCELLED_BY_SERVICE' ||
    status === 'NO_LONGER_DUE'
  );
}
