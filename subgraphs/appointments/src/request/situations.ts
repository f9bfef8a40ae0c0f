import { visitKinds, type VisitKind } from '@vigie/law/visits';
import type { VisitSituation } from '../generated/resolvers.ts';
import type { RequestKind } from './kinds.ts';

type Told = Omit<VisitSituation, 'label' | 'basis' | 'requestKind'>;

/** From what an employer knows to the visit: what it is, whether the law demands it, and by when. */
const told: readonly (Told & { law: VisitKind; asks: RequestKind | null })[] = [
  {
    ...{ code: 'RETURN', law: 'REPRISE_NP', asks: null, mandatory: true },
    title: 'Retour après une absence',
    explanation:
      'Après un congé de maternité, une maladie professionnelle, un accident du travail d’au moins 30 jours ou un arrêt d’au moins 60 jours. Déclarez l’absence : le portail calcule si la visite est due et la demande part de là.',
    deadline: 'Le jour de la reprise, et au plus tard dans les huit jours qui suivent.',
  },
  {
    ...{ code: 'DOUBT', law: 'DEM_EMP', asks: 'DEM_EMP', mandatory: false },
    title: 'Un doute sur ce poste',
    explanation:
      'Vous vous demandez si le poste convient encore à la personne. Prévenez-la de votre demande et dites ce que vous observez au travail, sans rien de médical.',
    deadline: 'La loi ne fixe pas de délai : le service vous répond dans le sien.',
  },
  {
    ...{ code: 'END_OF_EXPOSURE', law: 'POST_EXPO', asks: 'POST_EXPO', mandatory: true },
    title: 'Fin d’une exposition à des risques particuliers',
    explanation:
      'Une personne en suivi renforcé, maintenant ou par le passé, n’est plus exposée. Informez le service dès que vous le savez, et prévenez la personne. Le médecin lui remet l’état des lieux de ses expositions, à elle seule.',
    deadline: 'Dès que possible après la fin de l’exposition.',
  },
  {
    ...{ code: 'MID_CAREER', law: 'MI_CARRIERE', asks: 'MI_CARRIERE', mandatory: true },
    title: 'Mi-carrière',
    explanation:
      'Un point sur le poste et la santé, l’année des 45 ans ou à l’âge que fixe votre accord de branche. Elle peut se tenir avec une autre visite dans les deux ans qui précèdent.',
    deadline: 'Au plus tard le 31 décembre de l’année des 45 ans.',
  },
  {
    ...{ code: 'PRE_RETURN', law: 'PRE_REPRISE', asks: null, mandatory: false },
    title: 'Préparer un retour, pendant l’arrêt',
    explanation:
      'Pendant un arrêt de plus de 30 jours, la personne, son médecin traitant, le médecin conseil ou le médecin du travail demandent une visite de préreprise. L’employeur ne la demande pas : il dit à la personne qu’elle y a droit et lui donne le numéro du service.',
    deadline: 'Pendant l’arrêt, avant la reprise.',
  },
  {
    ...{ code: 'ANCI', law: 'ANCI_EXAM', asks: 'ANCI_EXAM', mandatory: true },
    title: 'Autorisation de conduite ou habilitation électrique',
    explanation:
      'L’attestation de non-contre-indication que demande une autorisation de conduite ou une habilitation électrique. Elle vaut cinq ans.',
    deadline: 'Avant l’autorisation ou l’habilitation, puis avant la fin de la précédente.',
  },
];

/** What may bring an employer to ask for a visit, in the order in which it is shown. */
export const visitSituations: readonly VisitSituation[] = told.map(({ law, asks, ...words }) => ({
  ...words,
  // Four visits of return bear the cause in their name; here it is only « visite de reprise ».
  label: words.code === 'RETURN' ? 'Visite de reprise' : visitKinds[law].label,
  basis: words.code === 'RETURN' ? ['R4624-31'] : [...visitKinds[law].basis],
  requestKind: asks,
}));
