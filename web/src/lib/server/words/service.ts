import type { Word } from './word';

/** The service, who works there, and what it does at a workplace. */
export const serviceWords = {
  spsti: {
    term: 'Service de prévention et de santé au travail interentreprises',
    also: ['SPSTI', 'SSTI', 'médecine du travail'],
    meaning:
      "L'association à laquelle l'entreprise adhère pour le suivi et la prévention. Sa mission est d'éviter que la santé des travailleurs ne s'altère du fait de leur travail.",
    articles: ['L4622-2'],
    inContract: '`Service`',
  },
  adherent: {
    term: 'Adhérent',
    also: ['numéro d’adhérent', 'espace'],
    meaning:
      'Un établissement inscrit au service, sous un numéro de sept chiffres. Une entreprise peut en avoir plusieurs.',
    inContract: '`MemberAccount`',
  },
  'medecin-du-travail': {
    term: 'Médecin du travail',
    meaning:
      "Il conseille l'employeur et les salariés, et décide du suivi de chacun. Il est tenu au secret médical : vous ne recevez de lui que des avis et des propositions.",
    articles: ['R4623-14'],
    inContract: '`PHYSICIAN`',
  },
  idest: {
    term: 'Infirmier de santé au travail',
    also: ['IDEST'],
    meaning:
      "Il tient des visites et des actions de prévention, sous l'autorité du médecin du travail. Il ne rend jamais d'avis d'aptitude.",
    articles: ['R4623-14'],
    inContract: '`NURSE`',
  },
  iprp: {
    term: 'Intervenant en prévention des risques professionnels',
    also: ['IPRP', 'ergonome', 'toxicologue'],
    meaning:
      "Ergonome, toxicologue, psychologue du travail : il étudie les postes et propose des améliorations. Il fait partie de l'équipe du service.",
    articles: ['L4622-8'],
  },
  amt: {
    term: 'Action en milieu de travail',
    also: ['AMT', 'étude de poste'],
    meaning:
      'Ce que le service vient faire sur place : visite des lieux, étude de poste, mesures, sensibilisation. La cotisation la comprend.',
    articles: ['R4624-1', 'L4622-6'],
    inContract: '`WorkplaceAction`',
  },
  'fiche-d-entreprise': {
    term: 'Fiche d’entreprise',
    meaning:
      "Le service y décrit les risques de l'entreprise et conseille des actions. Elle est établie dans l'année de l'adhésion et mise à jour tous les quatre ans au plus.",
    articles: ['R4624-46'],
  },
  duerp: {
    term: 'Document unique d’évaluation des risques professionnels',
    also: ['DUERP', 'document unique', 'DU'],
    meaning:
      "L'employeur y écrit les risques de chaque unité de travail et ce qu'il fait pour les réduire. Il est obligatoire dès le premier salarié et se transmet au service à chaque mise à jour.",
    more: 'À partir de onze salariés, il est mis à jour au moins une fois par an, et à toute décision qui change les conditions de travail.',
    articles: ['L4121-3-1', 'R4121-1', 'R4121-2'],
  },
  cse: {
    term: 'Comité social et économique',
    also: ['CSE'],
    meaning:
      'Les représentants du personnel, à partir de onze salariés. Il donne son avis sur le document unique et sur la liste des postes à risques.',
    articles: ['L2311-2', 'R4624-23'],
  },
  socle: {
    term: 'Ensemble socle de services',
    also: ['offre socle'],
    meaning:
      'Ce que tout service rend à tous ses adhérents pour leur cotisation : prévention, suivi individuel, maintien en emploi. Le reste est facultatif et facturé à part.',
    articles: ['L4622-9-1', 'L4622-6'],
  },
  pdp: {
    term: 'Prévention de la désinsertion professionnelle',
    also: ['PDP', 'maintien en emploi'],
    meaning:
      'Une cellule du service aide ceux qui risquent de perdre leur emploi pour une raison de santé. Plus elle est saisie tôt, plus les solutions sont nombreuses.',
    articles: ['L4622-8-1'],
  },
  absence: {
    term: 'Absence',
    also: ['arrêt de travail'],
    meaning:
      'Un arrêt que vous déclarez, avec ses dates et, si vous en avez le droit, sa cause. Vigie en déduit la visite de reprise à demander et son dernier jour.',
    articles: ['R4624-31'],
    inContract: '`Absence`',
  },
  dpae: {
    term: 'Déclaration préalable à l’embauche',
    also: ['DPAE'],
    meaning:
      "Déclaration faite à l'URSSAF au plus tôt huit jours avant l'embauche ; elle vaut demande de visite. Vigie la reçoit, vous confirmez la personne et son poste.",
    articles: ['R1221-2', 'R1221-4'],
    inContract: 'announcement, `announceHires`',
  },
} as const satisfies Record<string, Word>;
