import { dayAt, type CivilDate } from '@vigie/chassis/civil-date';
import { kindOf } from '../../kind/kinds.ts';
import type { Account } from '../facts/answers.ts';
import type { Facts } from '../facts/facts.ts';
import { actions, actionStates, declarationStates } from '../wording.ts';
import { dayCell, themeOf, type Theme } from './theme.ts';

/** Declarations of every year. */
export function declarationsTheme({ account: { declarations }, zone }: Facts): Theme {
  return themeOf<Account['declarations'][number]>({
    title: 'Déclarations annuelles d’effectif',
    sheetName: 'Déclarations',
    ground:
      'L’employeur déclare chaque année au service le nombre et la catégorie de ses salariés, et les risques auxquels ils sont exposés (D4622-22).',
    none: 'Aucune déclaration annuelle n’a été commencée sur ce portail.',
    rows: declarations,
    columns: [
      // A year is no number that is counted.
      { heading: 'Année', page: 44, cell: ({ year }) => String(year) },
      { heading: 'Année', sheet: 9, cell: ({ year }) => year },
      {
        ...{ heading: 'État', sheet: 24, page: '*' },
        cell: ({ state }) => declarationStates[state],
      },
      { heading: 'Effectif', sheet: 10, page: 50, cell: ({ headcount }) => headcount },
      { heading: 'SI', sheet: 8, page: 32, cell: ({ profiles }) => profiles.si },
      { heading: 'SIA', sheet: 8, page: 32, cell: ({ profiles }) => profiles.sia },
      { heading: 'SIR', sheet: 8, page: 32, cell: ({ profiles }) => profiles.sir },
      {
        ...{ heading: 'Validée le', sheet: 14, page: 64 },
        cell: ({ receipts: [latest] }) => dayCell(latest && dayAt(latest.validatedAt, zone)),
      },
      {
        ...{ heading: 'Récépissé', sheet: 24, page: 110 },
        cell: ({ receipts: [latest] }) => latest?.number ?? null,
      },
    ],
  });
}

interface Prevention {
  what: string;
  name: string | null;
  dated: CivilDate | null;
  on: CivilDate;
  state: string;
}

/** Papers on prevention, and what the service did or is to do at the workplace. */
export function preventionTheme({ account, papers, zone }: Facts): Theme {
  const has = (kind: string): boolean => papers.prevention.some((paper) => paper.kind === kind);
  const notes = [
    ...(has('RISK_ASSESSMENT') ? [] : ['Aucun document unique (DUERP) déposé.']),
    ...(has('COMPANY_SHEET') ? [] : ['Aucune fiche d’entreprise reçue.']),
  ];
  return themeOf<Prevention>({
    title: 'Prévention',
    sheetName: 'Prévention',
    ground:
      'Document unique d’évaluation des risques (R4121-1), fiche d’entreprise établie par le service (R4624-46) et actions en milieu de travail (R4624-1).',
    none: 'Aucun document de prévention, aucune action en milieu de travail.',
    notes,
    rows: [
      ...papers.prevention.map((paper) => ({
        what: kindOf(paper.kind).label,
        name: paper.title === kindOf(paper.kind).label ? null : paper.title,
        dated: paper.effectiveOn,
        on: dayAt(paper.createdAt, zone),
        state: paper.origin === 'SERVICE' ? 'Remis par le service' : 'Déposé par l’employeur',
      })),
      ...account.workplaceActions.edges.map(({ node }) => ({
        what: actions[node.kind] ?? node.kind,
        name: null,
        dated: node.day,
        on: node.askedOn,
        state: actionStates[node.state] ?? node.state,
      })),
    ],
    columns: [
      {
        ...{ heading: 'Document ou action', page: '*' },
        cell: ({ what, name }) => (name ? `${what} : ${name}` : what),
      },
      { heading: 'Nature', sheet: 44, cell: ({ what }) => what },
      { heading: 'Titre', sheet: 44, cell: ({ name }) => name },
      { heading: 'Daté du', sheet: 14, page: 64, cell: ({ dated }) => dayCell(dated) },
      { heading: 'Enregistré le', sheet: 14, page: 68, cell: ({ on }) => dayCell(on) },
      { heading: 'État', sheet: 28, page: 130, cell: ({ state }) => state },
    ],
  });
}
