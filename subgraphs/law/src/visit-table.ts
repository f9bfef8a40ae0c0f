import type { VisitKindRule } from './visits.ts';

/** What a third party reads, whatever the visit. */
const neutralLabel = 'Rendez-vous de santé au travail';

/** The kinds of visit, in the order of a working life. Labels are French, lengths in minutes. */
export const table = {
  VIP_INIT: visit('Visite d’information et de prévention initiale', {
    minutes: { physician: 30, nurse: 45 },
    documents: ['ATTESTATION_SUIVI'],
    basis: ['R4624-10', 'R4624-14'],
  }),
  EMA_INIT: visit('Examen médical d’aptitude à l’embauche', {
    minutes: { physician: 45, nurse: null },
    documents: ['AVIS_APTITUDE', 'AVIS_INAPTITUDE', 'PROPOSITION_MESURES'],
    basis: ['R4624-24', 'R4624-25'],
  }),
  VIP_PERIO: visit('Visite d’information et de prévention périodique', {
    minutes: { physician: 30, nurse: 45 },
    documents: ['ATTESTATION_SUIVI'],
    basis: ['R4624-16', 'R4624-17'],
  }),
  EMA_PERIO: visit('Examen médical d’aptitude périodique', {
    minutes: { physician: 30, nurse: null },
    documents: ['AVIS_APTITUDE', 'AVIS_INAPTITUDE', 'PROPOSITION_MESURES'],
    basis: ['R4624-28', 'R4624-25'],
  }),
  VI: visit('Visite intermédiaire', {
    minutes: { physician: 30, nurse: 30 },
    documents: ['ATTESTATION_SUIVI'],
    basis: ['R4624-28'],
  }),
  PRE_REPRISE: visit('Visite de préreprise', {
    minutes: { physician: 30, nurse: 30 },
    documents: [],
    basis: ['L4624-2-4', 'R4624-29', 'R4624-30'],
  }),
  REPRISE_MAT: returnVisit('Visite de reprise après un congé de maternité', 'R4624-31 1°'),
  REPRISE_MP: returnVisit('Visite de reprise après une maladie professionnelle', 'R4624-31 2°'),
  REPRISE_AT: returnVisit('Visite de reprise après un accident du travail', 'R4624-31 3°'),
  REPRISE_NP: returnVisit(
    'Visite de reprise après une maladie ou un accident non professionnel',
    'R4624-31 4°',
  ),
  DEM_SAL: onDemand('Visite à la demande du salarié', 30),
  DEM_EMP: onDemand('Visite à la demande de l’employeur', 30),
  DEM_MT: onDemand('Visite à la demande du médecin du travail', null),
  ANCI_EXAM: visit('Examen pour l’autorisation de conduite ou l’habilitation électrique', {
    minutes: { physician: 30, nurse: null },
    documents: ['ANCI_DRIVING', 'ANCI_ELECTRICAL'],
    basis: ['R4323-56', 'R4544-11-1'],
  }),
  MI_CARRIERE: visit('Visite de mi-carrière', {
    minutes: { physician: 30, nurse: 45 },
    documents: ['ATTESTATION_SUIVI', 'PROPOSITION_MESURES'],
    basis: ['L4624-2-2'],
  }),
  POST_EXPO: visit('Visite post-exposition', {
    minutes: { physician: 45, nurse: null },
    documents: ['ETAT_DES_LIEUX_EXPOSITIONS'],
    basis: ['L4624-2-1', 'R4624-28-1', 'R4624-28-3'],
  }),
  POST_PRO: visit('Visite de fin de carrière', {
    minutes: { physician: 45, nurse: null },
    documents: ['ETAT_DES_LIEUX_EXPOSITIONS'],
    basis: ['L4624-2-1', 'R4624-28-1', 'R4624-28-3'],
  }),
};

function visit(
  label: string,
  rule: Pick<VisitKindRule, 'minutes' | 'documents' | 'basis'>,
): VisitKindRule {
  return { label, neutralLabel, ...rule, certainty: 'confirmed' };
}

/** A return visit never ends with an « avis d'aptitude », even for a SIR worker. */
function returnVisit(label: string, article: string): VisitKindRule {
  return visit(label, {
    minutes: { physician: 30, nurse: 30 },
    documents: ['ATTESTATION_SUIVI', 'PROPOSITION_MESURES', 'AVIS_INAPTITUDE'],
    basis: [article],
  });
}

function onDemand(label: string, nurseMinutes: number | null): VisitKindRule {
  return visit(label, {
    minutes: { physician: 30, nurse: nurseMinutes },
    documents: ['ATTESTATION_SUIVI', 'PROPOSITION_MESURES', 'AVIS_INAPTITUDE'],
    basis: ['R4624-34'],
  });
}
