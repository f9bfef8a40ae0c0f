import type { SettingDefinition } from '@vigie/chassis/setting/definition';
import { declarationSettings } from '../declaration/settings.ts';
import { importSetting } from '../import/batch/table.ts';
import { setting } from './table.ts';

const theme = 'Effectif et imports';

/** What workforce lets the service set, in the order in which people see it. */
export const settings: readonly SettingDefinition[] = [
  {
    ...{ code: 'leaving.undo', theme, kind: 'NUMBER', usual: '7' },
    ...{ label: 'Annulation d’un départ', unit: 'jours', least: 0, most: 90 },
    ...{ table: setting, field: 'undoDays' },
    explanation:
      'Pendant ce temps, un employeur peut annuler un départ ou un transfert déclaré par erreur. 0 : jamais.',
  },
  {
    ...{ code: 'leaving.kept', theme, kind: 'NUMBER', usual: '5' },
    ...{ label: 'Conservation après un départ', unit: 'années', least: 1, most: 10 },
    ...{ table: setting, field: 'leaverYears' },
    explanation:
      'Ensuite le nom, la date de naissance et tout ce qui désigne la personne sont effacés. Cinq ans couvrent la prescription des cotisations (C. civ., art. 2224).',
  },
  {
    ...{ code: 'import.undo', theme, kind: 'NUMBER', usual: '24' },
    ...{ label: 'Annulation d’un import', unit: 'heures', least: 1, most: 168 },
    ...{ table: importSetting, field: 'undoHours' },
    explanation: 'Pendant ce temps, tout ce qu’un import a changé peut être défait d’un geste.',
  },
  {
    ...{ code: 'import.kept', theme, kind: 'NUMBER', usual: '14' },
    ...{ label: 'Conservation des fichiers importés', unit: 'jours', least: 1, most: 90 },
    ...{ table: importSetting, field: 'keepDays' },
    explanation:
      'Les lignes d’un import, appliqué ou non, sont ensuite oubliées. Le plus court protège le mieux.',
  },
  ...declarationSettings,
];
