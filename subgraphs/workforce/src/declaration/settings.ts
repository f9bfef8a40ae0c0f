import type { SettingDefinition } from '@vigie/chassis/setting/definition';
import { declarationSetting } from './table.ts';

const theme = 'Déclaration annuelle';

const months = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août'],
  ...['septembre', 'octobre', 'novembre', 'décembre'],
].map((label, index) => ({ value: String(index + 1), label }));

const table = declarationSetting;

/** When the yearly declaration is made and who counts in it. */
export const declarationSettings: readonly SettingDefinition[] = [
  {
    ...{ code: 'declaration.opens-month', theme, kind: 'CHOICE', usual: '1' },
    ...{ label: 'Ouverture de la campagne : mois', choices: months, table, field: 'opensMonth' },
    explanation:
      'Les adhérents peuvent faire leur déclaration à partir de ce mois. Plus tard dans l’année que la clôture : la campagne s’ouvre l’année d’avant.',
  },
  {
    ...{ code: 'declaration.opens-day', theme, kind: 'NUMBER', usual: '1', least: 1, most: 31 },
    ...{ label: 'Ouverture de la campagne : jour du mois', table, field: 'opensDay' },
    explanation: 'Premier jour de la campagne. Au-delà de la fin du mois : son dernier jour.',
  },
  {
    ...{ code: 'declaration.closes-month', theme, kind: 'CHOICE', usual: '1' },
    ...{ label: 'Clôture de la campagne : mois', choices: months, table, field: 'closesMonth' },
    explanation: 'Ensuite, les déclarations ne peuvent plus être faites ni corrigées.',
  },
  {
    ...{ code: 'declaration.closes-day', theme, kind: 'NUMBER', usual: '31', least: 1, most: 31 },
    ...{ label: 'Clôture de la campagne : jour du mois', table, field: 'closesDay' },
    explanation:
      'Dernier jour pour déclarer et corriger. Au-delà de la fin du mois : son dernier jour.',
  },
  {
    ...{ code: 'declaration.counting', theme, kind: 'CHOICE', usual: 'FIRST_DAY' },
    ...{ label: 'Salariés comptés', table, field: 'counting' },
    choices: [
      { value: 'FIRST_DAY', label: 'Présents au 1er janvier de l’année' },
      { value: 'CAMPAIGN', label: 'Présents au moins un jour de la campagne' },
      { value: 'YEAR_BEFORE', label: 'Présents au moins un jour de l’année précédente' },
    ],
    explanation: 'Chaque salarié compté l’est pour un, quels que soient ses horaires (L4622-6).',
  },
  {
    ...{ code: 'declaration.shortest-contract', theme, kind: 'NUMBER', usual: '0', least: 0 },
    ...{ label: 'Contrats courts non comptés', unit: 'jours', most: 365 },
    ...{ table, field: 'shortestContractDays' },
    explanation:
      'Un CDD, une mission ou une saison de moins de jours est déclaré sans être compté dans la cotisation. 0 : tous les contrats comptent.',
  },
];
