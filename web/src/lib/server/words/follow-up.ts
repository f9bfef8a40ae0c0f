import type { Word } from './word';

/** Who is followed, how closely, and why. */
export const followUpWords = {
  'suivi-medical': {
    term: 'Suivi individuel de l’état de santé',
    also: ['suivi médical'],
    meaning:
      'Tout salarié est suivi par un service de santé au travail, de son embauche à sa retraite. Son poste et sa situation donnent le rythme : simple, adapté ou renforcé.',
    articles: ['L4624-1'],
  },
  si: {
    term: 'Suivi individuel simple',
    also: ['SI'],
    meaning:
      "Le suivi de tous ceux dont le poste ne présente pas de risque particulier : une visite d'information et de prévention dans les trois mois qui suivent la prise de poste. La suivante a lieu dans les cinq ans.",
    articles: ['R4624-10', 'R4624-16'],
    inContract: '`SI`',
  },
  sia: {
    term: 'Suivi individuel adapté',
    also: ['SIA'],
    meaning:
      'Un suivi plus rapproché pour ceux que leur état de santé, leur âge ou leurs conditions de travail exposent davantage : travail de nuit, handicap, moins de dix-huit ans, grossesse. Une visite a lieu tous les trois ans au plus.',
    more: 'Pour un travailleur de nuit et pour un jeune de moins de dix-huit ans, la première visite a lieu avant la prise de poste.',
    articles: ['L4624-1', 'R4624-17', 'R4624-18'],
    inContract: '`SIA`',
  },
  sir: {
    term: 'Suivi individuel renforcé',
    also: ['SIR'],
    meaning:
      "Le suivi des postes à risques particuliers : un médecin du travail examine le salarié avant qu'il ne prenne son poste. L'examen revient tous les quatre ans au plus, avec une visite intermédiaire au bout de deux ans.",
    more: "Sans l'avis d'aptitude, le salarié ne doit pas commencer à ce poste.",
    articles: ['L4624-2', 'R4624-22 à R4624-28'],
    inContract: '`SIR`',
  },
  'sir-a': {
    term: 'Rayonnements ionisants, catégorie A',
    also: ['SIR A'],
    meaning:
      'Classement des travailleurs qui peuvent recevoir, par leur travail, les doses de rayonnement les plus élevées. Leur examen médical revient chaque année, sans visite intermédiaire.',
    articles: ['R4451-82'],
    inContract: '`SIR_A`',
  },
  'travaux-reglementes': {
    term: 'Travaux réglementés des jeunes',
    also: ['dérogation pour mineurs', 'machines dangereuses'],
    meaning:
      "Travaux interdits aux moins de dix-huit ans, sauf pour se former et sous conditions. Le jeune est alors en suivi renforcé et son avis d'aptitude est renouvelé chaque année.",
    articles: ['R4153-40'],
    inContract: '`SIR_MINOR`',
  },
  'poste-a-risques': {
    term: 'Poste à risques particuliers',
    also: ['CMR', 'amiante', 'plomb', 'milieu hyperbare'],
    meaning:
      "Poste qui expose, par exemple, à l'amiante, à des agents cancérogènes, au plomb, aux rayonnements, ou au montage d'échafaudages. Il donne un suivi renforcé à qui le tient.",
    more: "L'employeur peut en ajouter à la liste de la loi, après l'avis du médecin du travail et du CSE, en écrivant pourquoi ; il met cette liste à jour chaque année.",
    articles: ['R4624-23'],
  },
  'situation-de-travail': {
    term: 'Situation de travail',
    meaning:
      "Ce que vous déclarez d'un poste ou d'une personne : travail de nuit, conduite, produits, hauteur. Vigie en déduit le suivi que la loi prévoit, et dit pourquoi.",
    articles: ['R4624-23'],
    inContract: '`WorkSituation`, codes `WS_…`',
  },
  'motif-confidentiel': {
    term: 'Motif confidentiel',
    meaning:
      "Raison d'un suivi qui touche à la santé : handicap, invalidité, grossesse. Seuls ceux qui en ont le droit la voient ; les autres lisent qu'il y a un motif, sans savoir lequel.",
    articles: ['L1225-2', 'L4624-1'],
    inContract: '`confidential`',
  },
  rqth: {
    term: 'Reconnaissance de la qualité de travailleur handicapé',
    also: ['RQTH', 'travailleur handicapé'],
    meaning:
      "Décision qui ouvre des aides et des aménagements au travail. Le salarié n'est jamais obligé d'en parler à son employeur ; s'il le fait, son suivi devient adapté.",
    articles: ['L5213-1', 'L4624-1', 'R4624-17'],
  },
  'travailleur-de-nuit': {
    term: 'Travailleur de nuit',
    meaning:
      "Qui accomplit au moins trois heures de nuit deux fois par semaine, ou le nombre d'heures de nuit que fixe l'accord ou la loi. Son suivi est adapté et sa première visite précède la prise de poste.",
    articles: ['L3122-5', 'R4624-18'],
  },
  nir: {
    term: 'Numéro de sécurité sociale',
    also: ['NIR'],
    meaning:
      'Il permet au service de ne pas confondre deux personnes et de tenir leur dossier de santé. Vigie le reçoit chiffré et ne le montre plus jamais à personne.',
    inContract: '`Nir`, `nationalNumber`',
  },
} as const satisfies Record<string, Word>;
