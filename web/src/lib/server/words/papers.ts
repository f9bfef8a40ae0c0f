import type { Word } from './word';

/** What comes out of a visit. */
export const paperWords = {
  'attestation-de-suivi': {
    term: 'Attestation de suivi',
    meaning:
      "Papier remis au salarié et à l'employeur après une visite d'information et de prévention. Il dit que la visite a eu lieu et quand revient la suivante ; il ne dit rien de la santé.",
    articles: ['L4624-1', 'R4624-14'],
  },
  aptitude: {
    term: 'Avis d’aptitude',
    also: ['apte', 'aptitude'],
    meaning:
      "Après un examen du suivi renforcé, le médecin du travail dit si le salarié peut tenir son poste. Gardez-le : vous le présentez à l'inspection du travail si elle le demande.",
    articles: ['R4624-25', 'R4624-55'],
  },
  inaptitude: {
    term: 'Avis d’inaptitude',
    also: ['inapte', 'reclassement'],
    meaning:
      "Le médecin du travail constate qu'aucun aménagement ne permet au salarié de garder son poste. L'employeur cherche alors un reclassement, que l'avis peut orienter ou exclure.",
    articles: ['L4624-4', 'R4624-42'],
  },
  mesures: {
    term: 'Proposition de mesures individuelles',
    also: ['aménagement de poste', 'restrictions'],
    meaning:
      "Le médecin du travail propose d'aménager le poste, le temps de travail ou les tâches. L'employeur en tient compte ; s'il ne les suit pas, il écrit pourquoi au salarié et au médecin.",
    articles: ['L4624-3', 'L4624-6'],
    inContract: '`NoticeAnswer`',
  },
  contestation: {
    term: 'Contestation d’un avis',
    also: ['recours', 'prud’hommes', 'date certaine'],
    meaning:
      "Le salarié ou l'employeur peut contester un avis devant le conseil de prud'hommes, dans les quinze jours qui suivent sa remise. Vigie note le jour où il vous est parvenu et compte le délai.",
    articles: ['R4624-45', 'R4624-55'],
    inContract: '`Notice`, `NoticeArrival`',
  },
  anci: {
    term: 'Attestation d’absence de contre-indications médicales',
    also: ['ANCI', 'autorisation de conduite', 'habilitation électrique', 'CACES'],
    meaning:
      "Un médecin du travail atteste que rien ne s'oppose à ce que le salarié conduise certains engins, ou travaille près de l'électricité. Elle vaut cinq ans, et l'employeur la vérifie avant de donner son autorisation.",
    articles: ['R4323-56', 'R4544-10'],
    inContract: '`ANCI_DRIVING`, `ANCI_ELECTRICAL`',
  },
  duplicata: {
    term: 'Duplicata d’une attestation',
    meaning:
      "L'attestation d'absence de contre-indications appartient au salarié. L'employeur en reçoit un duplicata quand il le demande au service.",
    articles: ['R4323-56'],
    inContract: '`ANCI`, `giveDuplicate`',
  },
  'etat-des-lieux': {
    term: 'État des lieux des expositions',
    meaning:
      "Papier que le salarié reçoit après sa visite post-exposition : les risques auxquels son travail l'a exposé. Il est pour lui seul.",
    articles: ['R4624-28-3'],
    inContract: '`EXPOSURE_STATE`',
  },
  'dossier-medical': {
    term: 'Dossier médical en santé au travail',
    also: ['DMST', 'secret médical'],
    meaning:
      "Le service y tient ce que les visites apprennent de la santé du salarié. L'employeur n'y a jamais accès, et Vigie ne le contient pas.",
    articles: ['L4624-8'],
  },
  'dossier-controle': {
    term: 'Dossier contrôle',
    also: ['inspection du travail'],
    meaning:
      "Ce que l'employeur montre à l'inspection du travail : suivi de chacun, attestations, avis, au même instant. Vigie le réunit en un PDF et un tableau.",
    articles: ['L8113-4'],
    inContract: '`Dossier`, `askDossier`',
  },
} as const satisfies Record<string, Word>;
