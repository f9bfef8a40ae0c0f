import { moment } from '@vigie/chassis/french-date';
import type { Cell, Sheet } from '@vigie/spreadsheet/cell';
import type { Facts } from './facts/facts.ts';
import { gapsOf } from './gaps.ts';
import { figuresOf, identityOf, membershipOf, scopeOf } from './overview.ts';
import { companyThemes, peopleThemes } from './themes/all.ts';
import type { Theme } from './themes/theme.ts';
import { title } from './wording.ts';

/** The sheets of a dossier: what matters first, then one for each theme. */
export function sheetsOf(facts: Facts): Sheet[] {
  return [overview(facts), ...[...peopleThemes(facts), ...companyThemes(facts)].map(sheetOf)];
}

function overview(facts: Facts): Sheet {
  const { now, zone } = facts;
  const gaps = gapsOf(facts);
  const rows: Cell[][] = [
    [title, `Établi le ${moment(now, zone)} (${now.toISOString()})`],
    ['Service', facts.service.name],
    ...[...identityOf(facts), ...membershipOf(facts), ...figuresOf(facts)].map(
      ({ name, value }) => [name, value],
    ),
    ...(gaps.length > 0
      ? gaps.map((gap) => ['À compléter ou à régulariser', gap])
      : [['À compléter ou à régulariser', 'Rien de connu.']]),
    ...scopeOf(facts).map((line) => ['Portée', line]),
  ];
  return { title: 'Synthèse', headings: ['Rubrique', 'Contenu'], rows, widths: [30, 90] };
}

/** A theme as a sheet; one without rows says so in its first row. */
function sheetOf({ sheetName, sheet: { headings, rows, widths }, none }: Theme): Sheet {
  return { title: sheetName, headings, widths, rows: rows.length > 0 ? rows : [[none]] };
}
