import type { ScreenHelp } from '../../../shell/screen-help';

/** Help on what keeps the service going: money, people, programs, rules. */
export const houseScreens = {
  campagne: {
    title: 'Campagne de déclaration',
    purpose: [
      'Où en est la déclaration annuelle de chaque adhérent, et qui relancer. Une relance est d’abord essayée : la liste dit à qui elle partira.',
    ],
    questions: [
      [
        'Un adhérent dit avoir déjà déclaré.',
        'La colonne d’état le dit : commencée, à contresigner ou validée. Une déclaration validée se corrige chez l’adhérent tant que la campagne est ouverte.',
      ],
    ],
    words: ['declaration-annuelle', 'cotisation'],
  },
  facturation: {
    title: 'Facturation',
    purpose: [
      'Ce qui attend d’être facturé : déclarations validées, absences non excusées, prestations complémentaires. Essayez, relisez, puis émettez.',
    ],
    questions: [
      [
        'Une facture est fausse.',
        'Elle ne change plus : annulez-la par un avoir, puis émettez la bonne.',
      ],
      [
        'Un adhérent conteste des frais.',
        '« Contestations » les réunit : celle que vous ouvrez est à vous. Répondez, et il le lit à côté de sa facture.',
      ],
    ],
    words: ['facture', 'avoir', 'contestation-de-frais', 'sepa'],
  },
  tarifs: {
    title: 'Tarifs',
    purpose: [
      'Ce que coûtent la cotisation et le reste, et depuis quand. La cotisation reste dans la bande que la loi fixe autour du coût moyen national.',
    ],
    questions: [
      [
        'Puis-je changer un tarif en cours d’année ?',
        'Écrivez le suivant avec son premier jour ; les factures d’avant gardent le leur.',
      ],
    ],
    words: ['cotisation', 'socle'],
  },
  equipe: {
    title: 'Équipe',
    purpose: [
      'Qui travaille pour le service et ce que chacun peut faire. Invitez, changez les rôles, fixez une fin, retirez un accès : tout vaut aussitôt, sessions ouvertes comprises.',
    ],
    questions: [
      [
        'Quel rôle donner ?',
        'Le plus petit qui suffit. « Voir les autorisations du rôle » dit en clair ce qu’il ouvre.',
      ],
    ],
    words: ['second-facteur'],
  },
  programmes: {
    title: 'Logiciels reliés',
    purpose: [
      'Les logiciels du service qui interrogent Vigie, avec des droits choisis un par un. Le secret ne se lit qu’une fois, à sa création.',
    ],
    questions: [
      [
        'Un secret a pu fuir.',
        'Donnez-en un nouveau au programme : l’ancien cesse au moment que vous choisissez. Ou révoquez le programme entier.',
      ],
    ],
    words: ['adherent'],
  },
  journal: {
    title: 'Journal',
    purpose: [
      'Qui a fait quoi, et quand, chez tous les adhérents et dans le service. Il ne s’efface pas avant son terme, et ce qui y manquerait se voit.',
    ],
    questions: [
      [
        'Que voit l’adhérent de ce journal ?',
        'Ce qui le concerne, le service compris : vos noms, et à la demande de qui vous avez agi.',
      ],
    ],
    words: ['adherent'],
  },
  donnees: {
    title: 'Données personnelles',
    purpose: [
      'Répondre à qui demande ce que le service sait de lui, et effacer ce qui peut l’être. Chaque table dit combien de temps elle est gardée, et selon quel texte.',
    ],
    questions: [
      [
        'Tout peut-il être effacé ?',
        'Non : ce que la loi oblige à garder reste jusqu’à son terme, et la réponse le dit à la personne.',
      ],
    ],
    words: ['nir', 'dossier-medical'],
  },
  parametres: {
    title: 'Paramètres',
    purpose: [
      'Les règles que le service fixe lui-même : délais, frais, textes, coordonnées, logo, couleur. Chaque changement vaut tout de suite et figure au journal.',
    ],
    questions: [
      [
        'Qui a changé ce réglage ?',
        'Son nom et le jour sont à côté ; le journal garde la valeur d’avant.',
      ],
    ],
    words: ['delai-d-annulation'],
  },
} as const satisfies Record<string, ScreenHelp>;
