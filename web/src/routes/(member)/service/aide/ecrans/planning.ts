import type { ScreenHelp } from '../../../shell/screen-help';

/** Help on the days of the service: who is expected, when practitioners are there, what is done at workplaces. */
export const planningScreens = {
  accueil: {
    title: 'Accueil du service',
    purpose: [
      'La journée en chiffres : ce qui attend, ce qui presse, ce que la nuit a planifié. Chaque chiffre mène à ce qu’il compte.',
    ],
    questions: [
      [
        'Il me manque une entrée.',
        'Vos rôles ne l’ouvrent pas. Qui tient l’équipe peut vous en donner un autre.',
      ],
      [
        'Comment trouver quelqu’un vite ?',
        '« Rechercher », ou Ctrl et K : un nom, un numéro, un téléphone, une page, un mot du métier.',
      ],
    ],
    words: ['spsti', 'adherent', 'suivi-medical'],
  },
  journee: {
    title: 'Journée',
    purpose: [
      'Qui est attendu, où et par qui. Notez la présence à partir de l’heure du rendez-vous.',
    ],
    questions: [
      [
        'Quelqu’un n’est pas venu.',
        'Dites-le tel quel : absence excusée, non excusée, annulée ou déplacée ne sont pas la même chose, et l’adhérent lit ce mot.',
      ],
    ],
    words: ['convocation', 'delai-d-annulation'],
  },
  planning: {
    title: 'Planification',
    purpose: [
      'Chaque nuit, toutes les visites à prévoir sont réparties ensemble sur les créneaux ouverts. Un rendez-vous déjà annoncé ne bouge jamais.',
    ],
    questions: [
      [
        'Une visite n’a pas trouvé de place.',
        'Elle reste à prévoir et revient la nuit suivante. Ouvrez des créneaux où il en manque, ou donnez un rendez-vous vous-même.',
      ],
      [
        'Pourquoi cette personne avant une autre ?',
        'Le rendez-vous le dit : la date légale d’abord, puis ce que l’entreprise préfère.',
      ],
    ],
    words: ['date-legale', 'vip', 'ema', 'reprise'],
  },
  disponibilites: {
    title: 'Disponibilités',
    purpose: [
      'Quand et où les praticiens reçoivent : semaines types, journées ouvertes, absences et lieux. La planification n’en sort jamais.',
    ],
    questions: [
      [
        'Un médecin est absent demain.',
        '« Signaler une absence » montre d’abord les rendez-vous touchés ; confirmée, elle les annule au nom du service et leurs visites sont à prévoir de nouveau.',
      ],
      [
        'Une visite chez l’employeur ?',
        'Ajoutez la salle comme lieu de cet adhérent : personne d’autre n’y est convoqué.',
      ],
    ],
    words: ['medecin-du-travail', 'idest'],
  },
  actions: {
    title: 'Actions en entreprise',
    purpose: [
      'Ce que les adhérents demandent au titre de leur cotisation : visite des lieux, étude de poste, fiche d’entreprise. Donnez une date, dites qui vient, puis ce qui a été fait. Une demande que vous ouvrez est à vous, jusqu’à ce que vous la rendiez.',
    ],
    questions: [
      [
        'Puis-je en ouvrir une sans demande ?',
        'Oui, « Nouvelle action » : l’adhérent la voit comme les siennes.',
      ],
    ],
    words: ['amt', 'fiche-d-entreprise', 'duerp', 'iprp', 'socle'],
  },
} as const satisfies Record<string, ScreenHelp>;
