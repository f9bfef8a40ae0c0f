import { csvText } from '@vigie/spreadsheet/csv';
import type {
  MonthHeadcountFragment,
  PublishedHealthFragment,
  StatisticVisitKind,
  YearActionsFragment,
  YearMonthsFragment,
  YearVisitsFragment,
  YearWorkforceFragment,
} from '$lib/graphql/generated/graphql';
import { amountOf } from '$lib/format/amount';
import { french } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';
import { actionKinds } from '../../workplace-action/words';
import { byName, type CountedAccount } from './accounts';
import { kindLabels } from './kinds';
import { ageLabel, monthName } from './share';

/** What is known of a year, of an account or of a company; what is not open is missing. */
export interface YearFigures {
  visitStatistics?: YearVisitsFragment | null;
  visitYears?: YearMonthsFragment[] | null;
  headcountMonths?: MonthHeadcountFragment[] | null;
  workplaceActionFigures?: YearActionsFragment[] | null;
  healthFigures?: PublishedHealthFragment[] | null;
  workforceStatistics?: YearWorkforceFragment | null;
}

/** One figure: what it counts, of what, and how much; nothing for one that is hidden. */
type Figure = readonly [table: string, row: string, measure: string, value: string];

export const figureHeadings = ['Tableau', 'Ligne', 'Mesure', 'Valeur'];

/**
 * Everything that the page shows of a year, one figure to a line: a spreadsheet turns and sums it as it likes.
 * @param kind visits that alone are counted month by month
 * @param accounts of a company, one by one
 */
export function figuresFile(
  year: number,
  account: YearFigures,
  kind: StatisticVisitKind | null,
  accounts: readonly CountedAccount[] = [],
): AsyncIterable<string> {
  const { visitStatistics, workforceStatistics, workplaceActionFigures, healthFigures } = account;
  const months = account.visitYears?.[0]?.months ?? [];
  const figures = [
    ...(visitStatistics ? visitFigures(year, visitStatistics) : []),
    ...byName(accounts).flatMap(accountRows),
    ...months.flatMap((month) => monthFigures(month, kind)),
    ...(account.headcountMonths ?? []).flatMap((row): Figure[] => [
      ['Effectif à la fin du mois', monthName(row.month), 'SI', String(row.si)],
      ['Effectif à la fin du mois', monthName(row.month), 'SIA', String(row.sia)],
      ['Effectif à la fin du mois', monthName(row.month), 'SIR', String(row.sir)],
    ]),
    ...(workforceStatistics ? workforceFigures(year, workforceStatistics) : []),
    ...(workplaceActionFigures ?? []).map(({ kind, held }): Figure => {
      return ['Actions en milieu de travail', actionKinds[kind], 'Réalisées', String(held)];
    }),
    ...(healthFigures ?? []).flatMap((row): Figure[] => [
      ['Santé, par année complète', String(row.year), 'Salariés vus', String(row.followed)],
      ['Santé, par année complète', String(row.year), 'Aménagements proposés', told(row.measures)],
      ['Santé, par année complète', String(row.year), 'Avis d’inaptitude', told(row.unfit)],
    ]),
  ];
  const rows = figures.map((cells) => cells.map(french));
  return csvText({ title: `Statistiques ${year}`, headings: figureHeadings, rows });
}

const told = (count: number | null | undefined): string => (count == null ? 'masqué' : `${count}`);

interface Ends {
  held: number;
  excused: number;
  notExcused: number;
  cancelled: number;
}

function endsOf(table: string, row: string, ends: Ends): Figure[] {
  return [
    [table, row, 'Effectués', String(ends.held)],
    [table, row, 'Absences excusées', String(ends.excused)],
    [table, row, 'Absences non excusées', String(ends.notExcused)],
    [table, row, 'Annulés', String(ends.cancelled)],
  ];
}

function visitFigures(year: number, visits: YearVisitsFragment): Figure[] {
  const whole = `Année ${year}`;
  const inTime = 'Visites dans le délai légal';
  return [
    ...endsOf('Rendez-vous', whole, visits),
    [inTime, whole, 'Dans le délai', String(visits.heldInTime)],
    [inTime, whole, 'Jours de retard', String(visits.daysLate)],
    ['Absences', whole, 'Frais annoncés, euros HT', amountOf(visits.absenceFees)],
    ...(visits.service ? comparedWith('Ensemble du service', visits.service) : []),
    ...(visits.trade
      ? comparedWith(`Même secteur (NAF ${visits.trade.division})`, visits.trade)
      : []),
    ...visits.kinds.flatMap((row): Figure[] => [
      ...endsOf('Rendez-vous par type de visite', kindLabels[row.kind], row),
      [inTime, kindLabels[row.kind], 'Dans le délai', String(row.heldInTime)],
    ]),
  ];
}

function accountRows({ name, visitStatistics: visits }: CountedAccount): Figure[] {
  if (!visits) return [];
  const [table, row] = ['Rendez-vous par établissement', name ?? ''];
  return [
    [table, row, 'Effectués', String(visits.held)],
    [table, row, 'Dans le délai', String(visits.heldInTime)],
    [table, row, 'Absences excusées', String(visits.excused)],
    [table, row, 'Absences non excusées', String(visits.notExcused)],
    [table, row, 'Frais annoncés, euros HT', amountOf(visits.absenceFees)],
  ];
}

function monthFigures(
  month: YearMonthsFragment['months'][number],
  kind: StatisticVisitKind | null,
): Figure[] {
  const table = kind ? `Rendez-vous par mois (${kindLabels[kind]})` : 'Rendez-vous par mois';
  const row = monthName(month.month);
  return [
    ...endsOf(table, row, month),
    [table, row, 'Dans le délai', String(month.heldInTime)],
    [table, row, 'Jours de retard', String(month.daysLate)],
    [table, row, 'Frais annoncés, euros HT', amountOf(month.absenceFees)],
  ];
}

function comparedWith(
  row: string,
  { held, heldInTime, daysLate, missed }: NonNullable<YearVisitsFragment['service']>,
): Figure[] {
  return [
    ['Pour comparer', row, 'Effectués', String(held)],
    ['Pour comparer', row, 'Dans le délai', String(heldInTime)],
    ['Pour comparer', row, 'Jours de retard', String(daysLate)],
    ['Pour comparer', row, 'Absences', String(missed)],
  ];
}

function workforceFigures(year: number, workforce: YearWorkforceFragment): Figure[] {
  const { ages, posts, months } = workforce;
  const day = mediumDate(workforce.day);
  const present = `Effectif présent le ${day}, par âge`;
  return [
    ...ages.flatMap((band, index): Figure[] => {
      const label = ageLabel(band, index);
      return [
        [present, label, 'SI', String(band.si)],
        [present, label, 'SIA', String(band.sia)],
        [present, label, 'SIR', String(band.sir)],
      ];
    }),
    ...posts.map(({ title, people }): Figure => {
      return [`Postes les plus occupés le ${day}`, title, 'Salariés', String(people)];
    }),
    ...months.flatMap(({ month, entries, leavings }): Figure[] => [
      [`Entrées et sorties ${year}`, monthName(month), 'Entrées', String(entries)],
      [`Entrées et sorties ${year}`, monthName(month), 'Sorties', String(leavings)],
    ]),
  ];
}
