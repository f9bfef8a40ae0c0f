import { plainDay } from '@vigie/chassis/french-date';
import type { Employee } from '../facts/answers.ts';
import type { Facts } from '../facts/facts.ts';
import { contracts, listedName, natureOf, standings } from '../wording.ts';
import { shortDay } from './day.ts';
import { dayCell, themeOf, type Theme } from './theme.ts';

/** The profile with what makes it stricter. */
function profileOf({ followUp }: Employee): string {
  if (!followUp) return 'Non déterminé';
  const { profile, subProfile } = followUp;
  if (subProfile === 'SIR_A') return 'SIR, catégorie A';
  return subProfile === 'SIR_MINOR' ? 'SIR, moins de 18 ans' : profile;
}

/** Reasons that give the profile; the confidential ones without what they are. */
const reasonsOf = ({ followUp }: Employee) =>
  (followUp?.grounds ?? []).filter(
    ({ profile }) => profile === null || profile === followUp?.profile,
  );

const labels = (row: Employee): string =>
  reasonsOf(row)
    .map(({ label }) => label)
    .join(' ; ');

const articles = (row: Employee): string =>
  [...new Set(reasonsOf(row).flatMap((ground) => ground.articles))].join(', ');

const state = ({ visitStanding }: Employee): string =>
  visitStanding ? standings[visitStanding.state] : 'Aucune visite due';

/** Present and future employees, their follow-up with its reasons, and where they stand. */
export function staffTheme({ employees, visits, today }: Facts): Theme {
  const lastKind = new Map<string, string>();
  // The past comes the latest first: the first one met is the last one held.
  for (const { employee, status, kind } of visits) {
    if (status === 'HELD' && !lastKind.has(employee.id)) lastKind.set(employee.id, kind);
  }
  const kindOfLast = ({ id, visitStanding }: Employee): string | null => {
    const kind = lastKind.get(id);
    return visitStanding?.lastHeldOn && kind ? natureOf(kind) : null;
  };
  const starts = ({ startDate }: Employee): string =>
    startDate > today ? `Arrive le ${shortDay(startDate)}` : shortDay(startDate);
  return themeOf<Employee>({
    title: 'Effectif et suivi individuel',
    sheetName: 'Effectif et suivi',
    ground:
      'Salariés présents et à venir. SI : suivi individuel simple (R4624-10) ; SIA : adapté (L4624-1, R4624-17) ; SIR : renforcé, poste à risques particuliers (L4624-2, R4624-22). Un motif confidentiel n’est pas communiqué.',
    none: 'Aucun salarié présent ou à venir.',
    rows: employees,
    columns: [
      {
        ...{ heading: 'Salarié', page: 104 },
        cell: (row) => {
          const born = row.birthDate ? `\nné(e) le ${shortDay(row.birthDate)}` : '';
          return `${listedName(row)}${born}`;
        },
      },
      { heading: 'Nom', sheet: 24, cell: ({ lastName }) => lastName },
      { heading: 'Nom d’usage', sheet: 20, cell: ({ usedName }) => usedName },
      { heading: 'Prénom', sheet: 20, cell: ({ firstName }) => firstName },
      { heading: 'Date de naissance', sheet: 17, cell: ({ birthDate }) => dayCell(birthDate) },
      {
        ...{ heading: 'Poste', sheet: 30, page: '*' },
        cell: ({ jobPost }) => jobPost?.title ?? 'Non renseigné',
      },
      { heading: 'Contrat', sheet: 14, cell: ({ contract }) => contracts[contract] ?? contract },
      { heading: 'Entrée', page: 56, cell: starts },
      { heading: 'Date d’entrée', sheet: 14, cell: ({ startDate }) => dayCell(startDate) },
      { heading: 'Fin prévue', sheet: 14, cell: ({ endDate }) => dayCell(endDate) },
      { heading: 'Suivi', sheet: 18, page: 42, cell: profileOf },
      {
        ...{ heading: 'Motifs et articles', page: 160 },
        cell: (row) => [labels(row), articles(row)].filter(Boolean).join('\n'),
      },
      { heading: 'Motifs', sheet: 50, cell: labels },
      { heading: 'Articles du code du travail', sheet: 34, cell: articles },
      {
        ...{ heading: 'Dernière visite', sheet: 15, page: 52 },
        cell: ({ visitStanding }) => dayCell(visitStanding?.lastHeldOn),
      },
      { heading: 'Nature de la dernière visite', sheet: 50, cell: kindOfLast },
      {
        ...{ heading: 'Rendez-vous fixé', sheet: 17, page: 58 },
        cell: ({ visitStanding }) => dayCell(visitStanding?.appointmentOn),
      },
      {
        ...{ heading: 'Due au plus tard', sheet: 16, page: 52 },
        cell: ({ visitStanding }) => dayCell(visitStanding?.latestDate),
      },
      { heading: 'État', sheet: 18, page: 50, cell: state },
    ],
    notes: [`État au ${plainDay(today)}.`],
  });
}
