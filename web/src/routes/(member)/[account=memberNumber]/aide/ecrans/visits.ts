import type { ScreenHelp } from '../../../shell/screen-help';

/** Help on visits, requests and papers. */
export const visitScreens = {
  visites: {
    title: 'Convocations et visites',
    purpose: [
      'Les rendez-vous à venir, les visites que le service doit encore planifier, et celles qui ont eu lieu. Remettez la convocation au salarié par e-mail, par SMS ou en main propre.',
    ],
    questions: [
      [
        'Le salarié ne peut pas venir.',
        "Déplacez le rendez-vous ou annulez-le depuis la visite, avant la fin du délai d'annulation qu'elle indique. Après, appelez le service.",
      ],
      [
        'Pourquoi n’y a-t-il pas de rendez-vous ?',
        "La visite dit ce qui s'y oppose : pas encore de créneau, une indisponibilité, une date qui n'est pas encore ouverte. Le service planifie chaque nuit.",
      ],
      [
        'Le rendez-vous est prévu, mais où est la convocation ?',
        "Elle part quelques semaines avant le rendez-vous, le jour indiqué. D'ici là, le service peut encore le déplacer. « Confirmer la présence » le fixe, et la convocation part aussitôt.",
      ],
      [
        'Qui est attendu quel jour ?',
        "L'onglet « Calendrier » montre un mois, avec vos fermetures et les jours fériés ; « Dans votre agenda » y ajoute les rendez-vous de lui-même.",
      ],
      [
        'La visite a eu lieu : où est le papier ?',
        "Dans « Documents partagés », sur la fiche du salarié et sur la visite, dès que le service l'a remis.",
      ],
    ],
    words: ['convocation', 'delai-d-annulation', 'date-legale', 'temps-de-visite'],
  },
  preferences: {
    title: 'Préférences de convocation',
    purpose: [
      "Dites quels jours, quelles heures et quel centre vous conviennent. Le service s'en sert quand il trouve les créneaux ; une date légale proche passe avant.",
    ],
    questions: [
      [
        'Une seule personne a d’autres horaires.',
        "Notez ses indisponibilités sur sa fiche : elles passent avant les préférences de l'entreprise.",
      ],
    ],
    words: ['date-legale'],
  },
  demandes: {
    title: 'Demandes de visites',
    purpose: [
      'Ce que vous avez demandé au service et où cela en est. Choisissez une situation, dites pour qui et pourquoi ; la réponse et les messages restent ici.',
    ],
    questions: [
      [
        'Ma demande attend une réponse de ma part.',
        'Le service a posé une question : répondez dans la demande, elle reprend son cours.',
      ],
      [
        'Puis-je joindre un document ?',
        'Oui, mais rien de médical : un certificat ou un diagnostic se remet au professionnel de santé.',
      ],
    ],
    words: ['visite-a-la-demande', 'reprise', 'prereprise'],
  },
  documents: {
    title: 'Documents partagés',
    purpose: [
      "Ce que le service publie pour vous, ce que vous lui déposez, et les papiers des visites de chaque salarié. Chaque document garde qui l'a ouvert et transmis.",
    ],
    questions: [
      [
        'Que faire d’un avis du médecin du travail ?',
        'Ouvrez-le : le jour est noté, et le délai de contestation court. Si des mesures sont proposées, répondez par écrit depuis « Suites ».',
      ],
      [
        'Le salarié a perdu son attestation.',
        "« Transmettre » lui envoie un lien qui ne sert qu'à lui.",
      ],
      [
        'Notre entreprise a plusieurs établissements.',
        "« Établissement », puis « Toute l'entreprise » : les documents de tous ceux qui vous sont ouverts en une liste, chacun avec le nom du sien. Les papiers des salariés ont la même liste.",
      ],
    ],
    words: ['attestation-de-suivi', 'aptitude', 'mesures', 'contestation', 'anci'],
  },
  controle: {
    title: 'Dossier contrôle',
    purpose: [
      "Un contrôle de l'inspection du travail ? Vigie réunit le suivi de chacun, les attestations et les avis en un PDF et un tableau, et dit ce qui manque.",
    ],
    questions: [
      [
        'Combien de temps faut-il ?',
        "Quelques minutes pour une grande entreprise. La page se met à jour d'elle-même, et un e-mail vous prévient.",
      ],
    ],
    words: ['dossier-controle', 'dossier-medical'],
  },
  prevention: {
    title: 'Prévention',
    purpose: [
      "La fiche d'entreprise, votre document unique et les actions que le service mène chez vous. Demandez une action : elle est comprise dans votre cotisation.",
    ],
    questions: [
      [
        'Dois-je déposer mon document unique ?',
        'Oui, à chaque mise à jour : la loi demande de le transmettre au service. Déposez-le dans « Documents partagés ».',
      ],
    ],
    words: ['amt', 'duerp', 'fiche-d-entreprise', 'iprp', 'socle'],
  },
  statistiques: {
    title: 'Statistiques',
    purpose: [
      "Combien de personnes, quels suivis, combien de visites faites et manquées, par année. Aucun chiffre ne dit la santé de quelqu'un.",
    ],
    questions: [
      [
        'Puis-je en faire un tableau ?',
        '« Télécharger » donne un classeur avec les mêmes chiffres.',
      ],
    ],
    words: ['suivi-medical', 'cse'],
  },
} as const satisfies Record<string, ScreenHelp>;
