import type { SettingDefinition } from '@vigie/chassis/setting/definition';
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
    explanation: 'Comment le préavis d’annulation se compte.',
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
];
