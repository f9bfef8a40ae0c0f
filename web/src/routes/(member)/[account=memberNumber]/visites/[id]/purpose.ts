import type { VisitKind } from '$lib/graphql/generated/graphql';

const ofReturn =
  'Le médecin du travail vérifie que le salarié peut reprendre son poste, et propose au besoin de l’aménager. Elle a lieu au plus tard huit jours après le retour.';

/** What visits are for, in the words of a summons. */
export const visitPurposes: Record<VisitKind, string> = {
  VIP_INIT:
    'Elle informe le salarié des risques de son poste et de la prévention. Elle se conclut par une attestation de suivi, sans avis d’aptitude.',
  EMA_INIT:
    'Le médecin du travail vérifie, avant la prise de poste, que le salarié peut tenir son poste sans danger pour lui ni pour les autres. Il rend un avis d’aptitude.',
  VIP_PERIO: 'Elle fait le point sur la santé au travail et renouvelle l’attestation de suivi.',
  EMA_PERIO: 'Le médecin du travail renouvelle l’avis d’aptitude au poste.',
  VI: 'Entre deux examens du médecin du travail, un professionnel de santé fait le point.',
  REPRISE: ofReturn,
  REPRISE_MAT: ofReturn,
  REPRISE_MP: ofReturn,
  REPRISE_AT: ofReturn,
  REPRISE_NP: ofReturn,
};
