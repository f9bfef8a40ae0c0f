import type { ScreenHelp } from '../../../shell/screen-help';

/** Help on what concerns the people at work. */
export const workforceScreens = {
  salaries: {
    title: 'Mon effectif',
    purpose: [
      'La liste de ceux qui travaillent chez vous, avec leur suivi et leur prochaine visite. Cherchez par nom, filtrez, cochez-en plusieurs pour changer leur poste ou leur employeur en une fois.',
      'Ouvrez une ligne pour voir la fiche : le suivi et ses raisons, les visites, les papiers.',
    ],
    questions: [
      [
        'Quelqu’un a quitté l’entreprise : que faire ?',
        'Ouvrez sa fiche, puis « Clôturer ». Indiquez le dernier jour et le motif : les rendez-vous qui suivent sont annulés, la fiche reste lisible.',
      ],
      [
        'Pourquoi une personne est-elle « en retard » ?',
        "La date légale d'une de ses visites est passée sans qu'elle ait eu lieu. La fiche dit laquelle et ce que le service prévoit.",
      ],
      [
        'J’ai beaucoup de personnes à déclarer.',
        "L'onglet Import lit un tableau, une DSN ou un fichier de paie ; rien n'est enregistré avant que vous n'ayez relu.",
      ],
    ],
    words: ['si', 'sia', 'sir', 'date-legale'],
  },
  nouveau: {
    title: 'Déclarer un salarié',
    purpose: [
      "Vous déclarez une personne, son contrat et son poste. À mesure que vous remplissez, Vigie dit le suivi que la loi prévoit et la première visite ; rien n'est envoyé avant « Enregistrer ».",
    ],
    questions: [
      [
        'Je ne sais pas quelle situation de travail cocher.',
        "Répondez aux questions simples : elles portent sur le travail, pas sur la loi, et proposent les situations. Le doute s'écrit aussi au service, par une demande.",
      ],
      [
        'Faut-il le numéro de sécurité sociale ?',
        "Il évite de confondre deux personnes, mais il n'est pas obligatoire ici. Il est chiffré et ne se relit jamais.",
      ],
      [
        'La personne commence demain et son suivi est renforcé.',
        "Elle ne doit pas prendre ce poste avant l'avis d'aptitude. Enregistrez-la et appelez le service.",
      ],
    ],
    words: ['situation-de-travail', 'sir', 'poste-a-risques', 'motif-confidentiel', 'nir'],
  },
  salarie: {
    title: 'La fiche d’un salarié',
    purpose: [
      "Tout ce que l'espace sait d'une personne : son suivi et pourquoi, ses visites passées et à venir, ses papiers, ses absences, ses postes.",
    ],
    questions: [
      [
        'Qui choisit la date de la visite ?',
        'Le service trouve un créneau avant la date légale, en tenant compte des indisponibilités que vous notez sur la fiche. Vous pouvez ensuite déplacer le rendez-vous.',
      ],
      [
        'Elle change de poste.',
        'Choisissez « Changer de poste », avec le jour. Le suivi est décidé de nouveau, et les visites suivent.',
      ],
      [
        'Elle a déjà son attestation pour la conduite ou l’électricité.',
        'Si elle date de moins de cinq ans, « Déclarer une attestation » : aucun examen n’est dû avant sa fin.',
      ],
      [
        'Je voudrais qu’elle voie le médecin du travail.',
        "« Demander une visite », avec la raison. N'écrivez rien de médical : la personne en parle elle-même.",
      ],
    ],
    words: ['suivi-medical', 'visite-a-la-demande', 'attestation-de-suivi', 'anci', 'dispense'],
  },
  embauches: {
    title: 'Embauches à confirmer',
    purpose: [
      "Les embauches que la DPAE a annoncées. Confirmez chacune en donnant son poste : la visite se planifie aussitôt. Rattachez celle de quelqu'un que vous avez déjà déclaré, refusez celle qui n'a pas eu lieu.",
    ],
    questions: [
      [
        'Le délai de la visite court-il déjà ?',
        "Oui, depuis le premier jour de travail, que l'embauche soit confirmée ou non.",
      ],
      [
        'J’ai refusé par erreur.',
        'Une embauche refusée se rétablit depuis la liste des embauches refusées.',
      ],
    ],
    words: ['dpae', 'vip', 'ema'],
  },
  absences: {
    title: 'Absences et retours',
    purpose: [
      "Déclarez un arrêt, puis le jour du retour. Vigie compte les jours et dit s'il faut une visite de reprise, et jusqu'à quand la demander.",
    ],
    questions: [
      [
        'Quand demander la visite de reprise ?',
        "Dès que vous connaissez la date de fin de l'arrêt. Elle a lieu au plus tard huit jours après le retour.",
      ],
      [
        'Puis-je demander une visite de préreprise ?',
        "Non : seuls la personne, son médecin, l'assurance maladie ou le médecin du travail la demandent. Dites-lui qu'elle existe.",
      ],
      [
        'Pourquoi demander la cause ?',
        'Le nombre de jours à partir duquel une visite est due en dépend. Seuls ceux qui en ont le droit la voient.',
      ],
    ],
    words: ['absence', 'reprise', 'prereprise', 'liaison'],
  },
  postes: {
    title: 'Postes de travail',
    purpose: [
      "Un poste porte les situations de travail communes à ceux qui le tiennent. Quand vous le changez, le suivi de tous est décidé de nouveau, et vous voyez avant d'enregistrer ce que cela change.",
    ],
    questions: [
      [
        'Deux postes disent la même chose.',
        "Ouvrez l'un des deux et réunissez-le avec l'autre ; chacun garde son historique.",
      ],
      [
        'Puis-je ajouter un risque qui n’est pas dans la loi ?',
        "Oui, en écrivant pourquoi, après l'avis du médecin du travail et du CSE s'il existe.",
      ],
    ],
    words: ['situation-de-travail', 'poste-a-risques', 'cse'],
  },
  import: {
    title: 'Importer des salariés',
    purpose: [
      "Déposez un tableau, une DSN ou l'export de votre logiciel de paie. Vigie reconnaît les colonnes, montre ce qu'elle créera, changera ou laissera, et attend votre accord.",
    ],
    questions: [
      [
        'Des lignes sont rejetées.',
        "Corrigez-les à l'écran, ou téléchargez les rejets, corrigez et déposez-les de nouveau. Les autres lignes ne les attendent pas.",
      ],
      [
        'Je me suis trompé de fichier.',
        "Un import s'annule en entier tant que personne n'a changé les fiches depuis.",
      ],
    ],
    words: ['situation-de-travail', 'nir'],
  },
} as const satisfies Record<string, ScreenHelp>;
