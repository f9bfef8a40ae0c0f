import type { Facts } from '../facts/facts.ts';
import { declarationsTheme, preventionTheme } from './account.ts';
import { requestsTheme } from './requests.ts';
import { staffTheme } from './staff.ts';
import { summonsesTheme } from './summonses.ts';
import type { Theme } from './theme.ts';
import { visitsTheme } from './visits.ts';

/** The parts of a dossier in their order: of the company first, then those that name people. */
export const companyThemes = (facts: Facts): Theme[] => [
  preventionTheme(facts),
  declarationsTheme(facts),
];

export const peopleThemes = (facts: Facts): Theme[] => [
  staffTheme(facts),
  visitsTheme(facts),
  requestsTheme(facts),
  summonsesTheme(facts),
];
