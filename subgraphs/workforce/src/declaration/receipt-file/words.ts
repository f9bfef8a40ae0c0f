import type { PreventionAnswers } from '../table.ts';

/** Whether the works council gave its advice, as papers say it. */
export const councilWords: Record<PreventionAnswers['council'], string> = {
  CONSULTED: 'Consulté',
  NOT_YET: 'Pas encore consulté',
  NO_COUNCIL: 'Pas de CSE',
};
