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
  MI_CARRIERE:
    'L’année de ses 45 ans, elle fait le point entre le poste, la santé et la suite du parcours, pour prévenir l’usure professionnelle.',
  REPRISE: ofReturn,
  REPRISE_MAT: ofReturn,
  REPRISE_MP: ofReturn,
  REPRISE_AT: ofReturn,
  REPRISE_NP: ofReturn,
  PRE_REPRISE:
    'Pendant l’arrêt, le médecin du travail prépare le retour avec le salarié : aménagement du poste, reclassement, formation.',
  DEM_SAL:
    'Le salarié a souhaité rencontrer un professionnel de santé ; il n’a pas à en dire la raison.',
  DEM_MT:
    'Le médecin du travail souhaite voir le salarié pour faire le point sur son poste et sa santé.',
  DEM_EMP:
    'Un professionnel de santé regarde, à votre demande, si le poste convient toujours au salarié. Prévenez-le de votre demande.',
  POST_EXPO:
    'Le médecin du travail dresse l’état des lieux des expositions et le remet au salarié, à lui seul.',
  POST_PRO:
    'Avant le départ à la retraite, le médecin du travail dresse l’état des lieux des expositions et le remet au salarié, à lui seul.',
  ANCI_EXAM:
    'Le médecin du travail dit si rien ne s’oppose à la conduite ou aux travaux électriques ; l’attestation vaut cinq ans.',
};
