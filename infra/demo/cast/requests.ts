import type { RequestSeed } from '@vigie/appointments/seed';

/** A request as the cast is written; times are counted back from now. */
export interface CastRequest {
  memberNumber: string;
  kind: RequestSeed['request']['kind'];
  /** For how many of the account's people. */
  people: number;
  motive: string;
  unavailability?: string;
  daysAgo: number;
  /** What the service did with it; nothing yet when absent. */
  answer?: { asks: string } | { rejects: string };
}

export const visitRequests: readonly CastRequest[] = [
  {
    ...{ memberNumber: '0010006', kind: 'DEM_EMP', people: 1, daysAgo: 1 },
    motive: 'Le poste passe de nuit en janvier, avec une cadence plus soutenue sur la ligne 2.',
    unavailability: 'Pas le mercredi : formation cariste jusqu’à fin décembre.',
  },
  {
    ...{ memberNumber: '0010006', kind: 'ANCI_EXAM', people: 3, daysAgo: 4 },
    motive: 'Renouvellement des autorisations de conduite des chariots, qui expirent en février.',
    answer: {
      asks: 'Quelles catégories de chariots conduisent-ils, et à quelle date expire chaque autorisation ?',
    },
  },
  {
    ...{ memberNumber: '0010006', kind: 'DEM_EMP', people: 1, daysAgo: 20 },
    motive: 'Demande l’avis du service avant un changement d’équipe prévu au printemps.',
    answer: {
      rejects:
        'Sa visite périodique se tient dans moins d’un mois : le professionnel de santé regardera ce changement avec elle.',
    },
  },
  {
    ...{ memberNumber: '0010003', kind: 'POST_EXPO', people: 1, daysAgo: 2 },
    motive: 'N’est plus affecté à l’atelier de soudure depuis lundi ; il rejoint l’exploitation.',
  },
];

/** What small employers ask, in turns. */
export const usualMotives: readonly string[] = [
  'Le poste a changé : davantage de gestes au-dessus des épaules.',
  'Porte désormais des cartons toute la matinée ; nous voudrions votre avis sur ce poste.',
  'Nouveaux horaires, tôt le matin : est-ce compatible avec son suivi ?',
  'Le poste est debout toute la journée depuis le réaménagement du magasin.',
  'Nous envisageons un poste à l’accueil et demandons l’avis du service avant de le proposer.',
  'Travaille seul en fin de journée depuis septembre.',
  'Utilise un nouveau produit de nettoyage.',
  'Repasse à temps plein en janvier ; nous voudrions l’avis du service sur l’organisation prévue.',
];

/** What the service asks before it gives a date. */
export const usualQuestion =
  'À quels jours la personne travaille-t-elle, et depuis quand ce poste a-t-il changé ?';
