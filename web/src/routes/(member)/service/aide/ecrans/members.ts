import type { ScreenHelp } from '../../../shell/screen-help';

/** Help on whoever calls: members, their requests, their papers and their ways in. */
export const memberScreens = {
  adherents: {
    title: 'Adhérents',
    purpose: [
      "Trouvez qui appelle : un nom, un SIRET, un numéro d'adhérent, un téléphone ou un salarié suffit. Sa fiche mène à tout ce que l'adhérent peut faire, et vous le faites à sa place.",
    ],
    questions: [
      [
        'Comment agir pour un adhérent au téléphone ?',
        "Ouvrez une demande depuis sa fiche : qui appelle, et par quel moyen. Ce que vous faites ensuite s'inscrit dans son journal avec ce nom, et il en est averti.",
      ],
      [
        'Comment voir ce qu’il voit ?',
        '« Voir comme l’adhérent » ouvre son espace sans rien pouvoir y changer. Il le lit dans son journal.',
      ],
      [
        'Chez qui des visites sont-elles en retard ?',
        '« Par retard » range les adhérents par le nombre de salariés dont la date légale est passée. Ce nombre mène à ces salariés.',
      ],
    ],
    words: ['adherent', 'siret'],
  },
  demandes: {
    title: 'Demandes de visites',
    purpose: [
      'Ce que les adhérents et leurs salariés demandent, le plus pressant d’abord. Une demande que vous ouvrez est à vous : personne d’autre n’y répond.',
    ],
    questions: [
      [
        'Une collègue est absente, sa demande attend.',
        'Ouvrez-la et reprenez-la : elle passe à votre nom.',
      ],
      [
        'Que voit l’adhérent ?',
        'Où en est sa demande, qui doit agir, le délai promis et votre réponse, mot pour mot.',
      ],
    ],
    words: ['visite-a-la-demande', 'reprise', 'prereprise', 'motif-confidentiel'],
  },
  convocations: {
    title: 'Convocations non remises',
    purpose: [
      'Des convocations qui ne sont pas arrivées alors que le rendez-vous approche. Appelez, faites corriger l’adresse, ou donnez la convocation autrement.',
    ],
    questions: [
      [
        'Comment sort-on de cette liste ?',
        'Une convocation transmise de nouveau la quitte d’elle-même.',
      ],
    ],
    words: ['convocation'],
  },
  documents: {
    title: 'Documents',
    purpose: [
      'Publiez un document à un adhérent, ou à plusieurs, et rapprochez ce qui est arrivé sans destinataire sûr. Un document à rattacher que vous ouvrez est à vous, jusqu’à ce que vous le rendiez.',
    ],
    questions: [
      [
        'Un document est parti au mauvais adhérent.',
        'Ouvrez-le et retirez-le en disant pourquoi, puis servez le bon destinataire.',
      ],
    ],
    words: ['attestation-de-suivi', 'fiche-d-entreprise', 'dossier-medical'],
  },
  acces: {
    title: 'Demandes d’accès',
    purpose: [
      'Des adhérents qui ne peuvent plus entrer : adresse inconnue, administrateur parti, seconde façon de se connecter perdue. Leurs administrateurs peuvent répondre aussi. Une demande que vous ouvrez est à vous, jusqu’à ce que vous la rendiez.',
    ],
    questions: [
      [
        'Que vérifier avant d’ouvrir un accès ?',
        'Que la personne est bien de l’entreprise : rappelez un numéro que vous connaissez déjà, jamais celui de la demande.',
      ],
    ],
    words: ['second-facteur', 'adherent'],
  },
  cabinets: {
    title: 'Cabinets',
    purpose: [
      'Les cabinets comptables que le service connaît, et qui y travaille. Faites-en connaître un pour que les adhérents puissent lui donner mandat.',
    ],
    questions: [
      [
        'Qui donne le mandat ?',
        'L’adhérent, en ligne. Le service ne peut ni l’accorder ni l’étendre à sa place.',
      ],
    ],
    words: ['mandat-cabinet'],
  },
  siret: {
    title: 'Changements de SIRET',
    purpose: [
      'Des adhérents changent de numéro au registre. Ouvrez le justificatif, comparez, puis confirmez ou refusez en disant pourquoi. Une demande que vous ouvrez est à vous, jusqu’à ce que vous la rendiez.',
    ],
    questions: [
      [
        'Qu’advient-il des salariés et des visites ?',
        'Ils restent sur le compte, avec leur suivi ; seul le numéro change, à son jour.',
      ],
    ],
    words: ['siret', 'adherent'],
  },
} as const satisfies Record<string, ScreenHelp>;
