import { dayAt } from '@vigie/chassis/civil-date';
import { plainDay } from '@vigie/chassis/french-date';
import type { Visit } from '../facts/answers.ts';
import type { Facts } from '../facts/facts.ts';
import { listedName, natureOf, visitStates } from '../wording.ts';
import { clockTime, shortDay } from './day.ts';
import { dayCell, themeOf, type Theme } from './theme.ts';

/** Visits that are due, planned or past, each with what became of it. */
export function visitsTheme({ visits, papers, since, zone }: Facts): Theme {
  const given = new Map(
    papers.ofVisits.map((paper) => [
      paper.visitId,
      paper.effectiveOn ?? dayAt(paper.createdAt, zone),
    ]),
  );
  const dayOf = ({ startsAt }: Visit) => startsAt && dayAt(startsAt, zone);
  const timeOf = ({ startsAt }: Visit) => startsAt && clockTime(startsAt, zone);
  return themeOf<Visit>({
    title: 'Visites et examens',
    sheetName: 'Visites',
    ground: `Visites à planifier, rendez-vous à venir, puis visites passées depuis le ${plainDay(since)}, la plus récente d’abord (R4624-10 à R4624-34). Une visite de reprise n’indique pas la cause de l’absence.`,
    none: 'Aucune visite due, prévue ou passée sur la période.',
    rows: visits,
    columns: [
      {
        ...{ heading: 'Salarié', sheet: 30, page: 112 },
        cell: ({ employee }) => listedName(employee),
      },
      {
        heading: 'Nature',
        sheet: 60,
        page: '*',
        cell: ({ kind }) => natureOf(kind),
      },
      {
        ...{ heading: 'Due au plus tard', sheet: 16, page: 74 },
        cell: ({ latestDate }) => dayCell(latestDate),
      },
      {
        ...{ heading: 'Rendez-vous', page: 84 },
        cell: (row) => {
          const day = dayOf(row);
          return day ? `${shortDay(day)} ${timeOf(row)}` : 'Sans rendez-vous';
        },
      },
      { heading: 'Jour du rendez-vous', sheet: 20, cell: (row) => dayCell(dayOf(row)) },
      { heading: 'Heure', sheet: 9, cell: timeOf },
      {
        ...{ heading: 'Centre', sheet: 28, page: 100 },
        cell: ({ centre }) => centre?.name ?? null,
      },
      {
        ...{ heading: 'Issue', sheet: 24, page: 90 },
        cell: ({ status }) => visitStates[status] ?? status,
      },
      {
        ...{ heading: 'Attestation ou avis du', sheet: 22, page: 74 },
        cell: ({ id }) => dayCell(given.get(id)),
      },
    ],
  });
}
