import type { SettingDefinition } from '@vigie/chassis/setting/definition';
import { readyAnswerSettings } from '../ready-answer/settings.ts';
import { setting } from './table.ts';

const theme = 'Rendez-vous';

/** No appointment is comfortable before it is possible at all. */
const conflicts = (row: Readonly<Record<string, unknown>>): boolean =>
  Number(row['comfortableDays']) < Number(row['soonestDays']);

/** What appointments lets the service set, in the order in which people see it. */
export const settings: readonly SettingDefinition[] = [
  {
    ...{ code: 'cancellation.notice', theme, kind: 'NUMBER', usual: '48' },
    ...{ label: 'Préavis d’annulation', least: 0, most: 240 },
    ...{ table: setting, field: 'noticeValue' },
    explanation:
      'Un employeur annule un rendez-vous lui-même jusque-là ; ensuite il appelle le service. L’unité se règle ci-dessous.',
  },
  {
    ...{ code: 'cancellation.unit', theme, kind: 'CHOICE', usual: 'hours' },
    ...{
      label: 'Unité du préavis',
      table: setting,
      field: 'noticeUnit',
    },
    choices: [
      { value: 'hours', label: 'heures' },
      { value: 'working-hours', label: 'heures ouvrées' },
      { value: 'working-days', label: 'jours ouvrés' },
    ],
    explanation:
      'Comment le préavis d’annulation se compte. Un rendez-vous que le service donne au dernier moment s’annule quand même pendant 24 heures, jusqu’à son début.',
  },
  {
    ...{ code: 'planning.soonest', theme, kind: 'NUMBER', usual: '3' },
    ...{ label: 'Premier rendez-vous possible', unit: 'jours', least: 1, most: 60, conflicts },
    ...{ table: setting, field: 'soonestDays' },
    explanation:
      'Aucun rendez-vous n’est donné plus tôt : la convocation doit arriver à temps pour qu’on y réponde.',
  },
  {
    ...{ code: 'planning.comfortable', theme, kind: 'NUMBER', usual: '7' },
    ...{ label: 'Délai confortable', unit: 'jours', least: 1, most: 90, conflicts },
    ...{ table: setting, field: 'comfortableDays' },
    explanation:
      'Les rendez-vous sont donnés au moins aussi loin quand la date légale le permet. Jamais moins que le premier rendez-vous possible.',
  },
  {
    ...{ code: 'planning.due-ahead', theme, kind: 'NUMBER', usual: '90' },
    ...{ label: 'Recherche d’un rendez-vous périodique', unit: 'jours', least: 15, most: 365 },
    ...{ table: setting, field: 'dueAheadDays' },
    explanation:
      'Le rendez-vous d’une visite périodique ou de mi-carrière est cherché ce nombre de jours avant sa date limite.',
  },
  {
    ...{ code: 'planning.horizon', theme, kind: 'NUMBER', usual: '26' },
    ...{ label: 'Ouverture des créneaux', unit: 'semaines', least: 4, most: 52 },
    ...{ table: setting, field: 'horizonWeeks' },
    explanation:
      'Les demi-journées de chaque semaine sont ouvertes aussi loin. Plus loin, aucun rendez-vous n’est donné.',
  },
  {
    ...{ code: 'planning.summons', theme, kind: 'NUMBER', usual: '28' },
    ...{ label: 'Envoi de la convocation', unit: 'jours avant', least: 7, most: 120 },
    ...{ table: setting, field: 'summonsDays' },
    explanation:
      'Jusque-là, le rendez-vous est prévu : l’employeur le voit, et la planification peut encore le déplacer. Ensuite il ne bouge plus. Un employeur qui veut être prévenu plus tôt l’est.',
  },
  {
    ...{ code: 'planning.summons.urgent', theme, kind: 'NUMBER', usual: '14' },
    ...{
      label: 'Envoi pour les embauches et les reprises',
      unit: 'jours avant',
      least: 7,
      most: 60,
    },
    ...{ table: setting, field: 'urgentSummonsDays' },
    explanation:
      'Ces visites sont connues peu de jours à l’avance : leur convocation part plus tard, pour qu’un créneau plus proche puisse encore leur être donné.',
  },
  {
    ...{ code: 'summons.reminder', theme, kind: 'NUMBER', usual: '7' },
    ...{ label: 'Rappel du rendez-vous', unit: 'jours avant', least: 1, most: 30 },
    ...{ table: setting, field: 'reminderDays' },
    explanation:
      'L’employeur et la personne convoquée sont alors prévenus une seconde fois. Une convocation partie plus tard vaut rappel. L’employeur en reçoit un dernier la veille de la fin du préavis, tant que la présence n’est pas confirmée.',
  },
  {
    ...{ code: 'planning.farthest', theme, kind: 'NUMBER', usual: '30' },
    ...{ label: 'Trajet le plus long', unit: 'km par la route', least: 5, most: 999 },
    ...{ table: setting, field: 'farthestKilometres' },
    explanation:
      'La planification n’envoie personne plus loin de son centre habituel. Compte seulement vers les lieux dont la distance est notée, dans « Lieux » ; l’employeur et le service peuvent choisir plus loin.',
  },
  {
    ...{ code: 'planning.reserve', theme, kind: 'NUMBER', usual: '2' },
    ...{ label: 'Créneaux gardés par demi-journée', unit: 'créneaux', least: 0, most: 20 },
    ...{ table: setting, field: 'reserveSlots' },
    explanation:
      'Dans chaque demi-journée de médecin, ces créneaux attendent les embauches et les reprises dont la date limite est proche, connues peu de jours à l’avance. Dans un semestre simulé, deux créneaux ont suffi pour tenir à temps neuf visites de reprise sur dix, contre une sur deux sans réserve. La nuit, la planification garde en plus la place que les embauches et les reprises du dernier semestre annoncent.',
  },
  {
    ...{ code: 'planning.reserve.days', theme, kind: 'NUMBER', usual: '7' },
    ...{ label: 'Ouverture des créneaux gardés', unit: 'jours avant', least: 1, most: 60 },
    ...{ table: setting, field: 'reserveDays' },
    explanation:
      'À partir de là, les créneaux gardés sont donnés à toutes les visites. Avant, aux embauches et aux reprises dont la date limite tombe dans les trois fois ce délai.',
  },
  {
    ...{ code: 'request.days', theme, kind: 'NUMBER', usual: '3' },
    ...{ label: 'Réponse aux demandes de visites', unit: 'jours ouvrés', least: 1, most: 30 },
    ...{ table: setting, field: 'requestDays' },
    explanation:
      'Le délai promis à l’employeur dès l’envoi de sa demande. Une demande déjà envoyée garde sa promesse.',
  },
  {
    ...{ code: 'waiting.hours', theme, kind: 'NUMBER', usual: '24' },
    ...{ label: 'Réponse à un créneau proposé', unit: 'heures ouvrées', least: 2, most: 120 },
    ...{ table: setting, field: 'offerHours' },
    explanation:
      'Le temps laissé à un employeur en liste d’attente pour prendre le créneau libéré qui lui est proposé. Ensuite il est proposé au suivant. Toujours un jour au moins avant le rendez-vous.',
  },
  {
    ...{ code: 'statistics.threshold', theme: 'Statistiques', kind: 'NUMBER', usual: '11' },
    ...{ label: 'Seuil des chiffres de santé', unit: 'personnes', least: 5, most: 100 },
    ...{ table: setting, field: 'statisticsThreshold' },
    explanation:
      'En dessous de ce nombre de personnes vues dans l’année, aucun chiffre sur les inaptitudes ou les aménagements n’est publié. Un chiffre déjà publié ne change pas.',
  },
  ...readyAnswerSettings,
];
