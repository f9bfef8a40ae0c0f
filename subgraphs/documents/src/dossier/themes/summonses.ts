import { groupedBy } from '@vigie/chassis/batch';
import { dayAt } from '@vigie/chassis/civil-date';
import { plainDay } from '@vigie/chassis/french-date';
import type { DeliveryRow } from '../../delivery/table.ts';
import type { DocumentRow } from '../../document/table.ts';
import type { Facts } from '../facts/facts.ts';
import { listedName } from '../wording.ts';
import { clockTime, shortDay } from './day.ts';
import { dayCell, themeOf, type Theme } from './theme.ts';

/** When the appointment of a summons begins: what it was written for starts with it. */
const startOf = ({ appointment }: DocumentRow): Date | null => {
  const start = new Date(appointment?.split(' ')[0] ?? '');
  return Number.isNaN(start.getTime()) ? null : start;
};

/** The first moment of a kind among deliveries. */
const firstOf = (
  deliveries: readonly DeliveryRow[],
  moment: 'sentAt' | 'seenAt' | 'confirmedAt',
): Date | null =>
  deliveries
    .map((each) => each[moment])
    .filter((at) => at !== null)
    .sort((one, other) => one.getTime() - other.getTime())[0] ?? null;

function validityOf(row: DocumentRow, { now, zone }: Pick<Facts, 'now' | 'zone'>): string {
  if (row.withdrawnAt) return `Remplacée ou annulée le ${shortDay(dayAt(row.withdrawnAt, zone))}`;
  const start = startOf(row);
  return start && start < now ? 'Rendez-vous passé' : 'Valable';
}

/** Summonses that were written, to whom they went and what became of them. */
export function summonsesTheme({ papers, visits, since, now, zone }: Facts): Theme {
  const people = new Map(visits.map(({ id, employee }) => [id, employee]));
  const ids = papers.summonses.map(({ id }) => id);
  const toEmployees = papers.deliveries.filter(({ audience }) => audience === 'EMPLOYEE');
  const handed = new Map(
    groupedBy(ids, toEmployees, ({ documentId }) => documentId).map((rows, index) => [
      ids[index],
      rows,
    ]),
  );
  const dayOf = (at: Date | null) => dayCell(at && dayAt(at, zone));
  const first = ({ id }: DocumentRow, moment: 'sentAt' | 'seenAt' | 'confirmedAt') =>
    dayOf(firstOf(handed.get(id) ?? [], moment));
  return themeOf<DocumentRow>({
    title: 'Convocations',
    sheetName: 'Convocations',
    ground: `Convocations établies depuis le ${plainDay(since)}, la plus récente d’abord. Les visites ont lieu pendant le temps de travail (R4624-39).`,
    none: 'Aucune convocation sur la période.',
    rows: papers.summonses,
    columns: [
      {
        ...{ heading: 'Salarié', sheet: 30, page: '*' },
        cell: ({ visitId }) => {
          const person = people.get(visitId ?? '');
          return person ? listedName(person) : 'Salarié qui n’est plus suivi ici';
        },
      },
      { heading: 'Établie le', sheet: 14, page: 70, cell: ({ createdAt }) => dayOf(createdAt) },
      {
        ...{ heading: 'Pour le rendez-vous du', page: 100 },
        cell: (row) => {
          const start = startOf(row);
          return start && `${shortDay(dayAt(start, zone))} ${clockTime(start, zone)}`;
        },
      },
      { heading: 'Jour du rendez-vous', sheet: 20, cell: (row) => dayOf(startOf(row)) },
      {
        ...{ heading: 'Heure', sheet: 9 },
        cell: (row) => {
          const start = startOf(row);
          return start && clockTime(start, zone);
        },
      },
      {
        ...{ heading: 'Transmise au salarié le', sheet: 22, page: 92 },
        cell: (row) => first(row, 'sentAt'),
      },
      {
        ...{ heading: 'Vue par le salarié le', sheet: 20, page: 84 },
        cell: (row) => first(row, 'seenAt'),
      },
      {
        ...{ heading: 'Présence confirmée le', sheet: 20, page: 84 },
        cell: (row) => first(row, 'confirmedAt'),
      },
      {
        ...{ heading: 'Validité', sheet: 26, page: 110 },
        cell: (row) => validityOf(row, { now, zone }),
      },
    ],
  });
}
