import type { Word } from './word';

/** Visits and appointments. */
export const visitWords = {
  vip: {
    term: 'Visite d’information et de prévention',
    also: ['VIP', 'VIPI', 'visite d’embauche', 'visite périodique'],
    meaning:
      "Visite des suivis simple et adapté, avec un médecin ou un infirmier de santé au travail. On y parle du poste, de ses risques et des moyens de s'en protéger ; elle se termine par une attestation de suivi.",
    articles: ['R4624-10', 'R4624-11'],
    inContract: '`VIP_INIT`',
  },
  vipp: {
    term: 'Visite d’information et de prévention périodique',
    also: ['VIPP'],
    meaning:
      'La même visite, renouvelée : tous les cinq ans au plus en suivi simple, tous les trois ans au plus en suivi adapté. Le médecin du travail peut la rapprocher.',
    articles: ['R4624-16'],
    inContract: '`VIP_PERIO`',
  },
  ema: {
    term: 'Examen médical d’aptitude',
    also: ['EMA', 'EIA', 'examen initial d’aptitude', 'examen d’embauche'],
    meaning:
      "Examen du suivi renforcé, par un médecin du travail, avant la prise de poste. Il se termine par un avis d'aptitude ou d'inaptitude, remis au salarié et à l'employeur.",
    articles: ['R4624-24'],
    inContract: '`EMA_INIT`',
  },
  emap: {
    term: 'Examen médical d’aptitude périodique',
    also: ['EMAP', 'examen périodique'],
    meaning:
      "Le même examen, renouvelé tous les quatre ans au plus, ou chaque année pour certains rayonnements et pour les jeunes en travaux réglementés. Il donne un nouvel avis d'aptitude.",
    articles: ['R4624-28'],
    inContract: '`EMA_PERIO`',
  },
  vi: {
    term: 'Visite intermédiaire',
    also: ['VI'],
    meaning:
      "En suivi renforcé, une visite entre deux examens d'aptitude, deux ans au plus après le précédent. Un infirmier de santé au travail peut la tenir.",
    articles: ['R4624-28'],
    inContract: '`VI`',
  },
  prereprise: {
    term: 'Visite de préreprise',
    also: ['préreprise', 'pré-reprise'],
    meaning:
      "Pendant un arrêt de plus de trente jours, elle prépare le retour : aménagement du poste, reclassement, formation. Le salarié, son médecin, l'assurance maladie ou le médecin du travail la demandent, jamais l'employeur.",
    more: "Dites au salarié qu'elle existe : c'est lui qui décide de la demander.",
    articles: ['L4624-2-4', 'R4624-29'],
    inContract: '`PRE_REPRISE`',
  },
  reprise: {
    term: 'Visite de reprise',
    also: ['reprise', 'retour d’arrêt'],
    meaning:
      "Visite après un congé de maternité, une maladie professionnelle, ou un arrêt d'au moins trente jours pour un accident du travail, d'au moins soixante pour une autre cause. L'employeur la demande ; elle a lieu dans les huit jours de la reprise.",
    articles: ['R4624-31'],
    inContract: '`REPRISE_MAT`, `_MP`, `_AT`, `_NP`',
  },
  'mi-carriere': {
    term: 'Visite de mi-carrière',
    also: ['mi-carrière', '45 ans'],
    meaning:
      "Visite de l'année des quarante-cinq ans, ou de l'âge qu'un accord de branche fixe. Elle fait le point sur le poste, la santé et les risques de ne plus pouvoir l'exercer.",
    articles: ['L4624-2-2'],
    inContract: '`MI_CARRIERE`',
  },
  'post-exposition': {
    term: 'Visite post-exposition et de fin de carrière',
    also: ['fin de carrière', 'départ à la retraite'],
    meaning:
      "Visite de ceux qui ont été en suivi renforcé, quand l'exposition cesse ou avant la retraite. L'employeur prévient le service ; le salarié en repart avec l'état des lieux de ses expositions.",
    articles: ['L4624-2-1'],
    inContract: '`POST_EXPO`, `POST_PRO`',
  },
  'visite-a-la-demande': {
    term: 'Visite à la demande',
    also: ['visite occasionnelle'],
    meaning:
      "À tout moment, le salarié, l'employeur ou le médecin du travail peuvent demander une visite. Le salarié qui la demande lui-même n'a pas à en donner la raison à son employeur.",
    articles: ['R4624-34'],
  },
  liaison: {
    term: 'Rendez-vous de liaison',
    meaning:
      "Pendant un arrêt de trente jours ou plus, un échange entre l'employeur et le salarié, avec le service. Ce n'est pas une visite médicale, et le salarié peut le refuser.",
    articles: ['L1226-1-3'],
    inContract: '`liaison`',
  },
  dispense: {
    term: 'Dispense de visite',
    meaning:
      "Une visite d'embauche peut ne pas être refaite si la personne a été vue récemment pour un poste semblable. Les conditions sont dans la loi, et c'est le service qui décide.",
    articles: ['R4624-15', 'R4624-27'],
    inContract: '`Exemption`, waiver',
  },
  convocation: {
    term: 'Convocation',
    meaning:
      "Lettre qui dit au salarié le jour, l'heure et le lieu de sa visite : jusque-là, le rendez-vous est seulement prévu. Vous la recevez quelques semaines avant, puis vous la lui remettez, par e-mail, par SMS ou en main propre.",
    inContract: '`SUMMONS`, `Visit.summons`, `Visit.summonsOn`',
  },
  'delai-d-annulation': {
    term: 'Délai d’annulation',
    also: ['préavis', 'annulation'],
    meaning:
      "Dernier moment où un rendez-vous s'annule ou se déplace librement ; donné peu avant par le service, il s'annule encore pendant 24 heures, jusqu'à son début. Passé ce moment, une absence peut être facturée, selon les tarifs du service.",
    inContract: '`CancellationTerms.until`',
  },
  'date-legale': {
    term: 'Date légale',
    also: ['en retard', 'à jour', 'bientôt'],
    meaning:
      "Dernier jour où la loi veut qu'une visite ait eu lieu. Un salarié est à jour, à voir bientôt ou en retard selon la plus proche de ces dates.",
    inContract: '`VisitState`',
  },
  'temps-de-visite': {
    term: 'Temps de la visite',
    also: ['trajet', 'salaire pendant la visite'],
    meaning:
      "Le temps des visites et du trajet est pris sur les heures de travail, ou payé comme tel. Le transport est à la charge de l'employeur.",
    articles: ['R4624-39'],
  },
} as const satisfies Record<string, Word>;
