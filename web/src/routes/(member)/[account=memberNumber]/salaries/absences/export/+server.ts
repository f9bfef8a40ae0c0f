import type { AbsencePageFragment } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { dayCell, instantCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { ownerCells, ownerHeadings } from '$lib/server/establishment';
import { visitStatuses } from '../../../visites/kind';
import { listName } from '../../name';
import { readAbsences } from '../read.server';
import { absenceStatuses, causes } from '../words';
import type { RequestHandler } from './$types';

type Row = AbsencePageFragment['edges'][number]['node'];

const headings = [
  ...['Salarié', 'État', 'Cause', 'Premier jour', 'Dernier jour', 'Revenu le'],
  ...['Visite de reprise', 'Rendez-vous', 'Au plus tard le'],
];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  csvFile<Row>({
    ...{
      name: `absences-${params.account}`,
      headings: [...headings, ...ownerHeadings(url)],
      withoutRight: blockedBy('absences:read'),
    },
    ask: async (slice) => {
      const { absences, missing } = await readAbsences(locals.api, params.account, url, slice);
      return { page: absences, missing };
    },
    cells: ({
      employee,
      status,
      cause,
      firstDay,
      lastDay,
      returnedOn,
      returnVisit,
      ...absence
    }) => [
      employee ? listName(employee) : '',
      ...[status ? absenceStatuses[status].label : '', cause ? causes[cause] : 'Non communiquée'],
      ...[firstDay, lastDay, returnedOn].map(dayCell),
      returnVisit?.status ? visitStatuses[returnVisit.status].label : '',
      instantCell(returnVisit?.startsAt),
      dayCell(absence.returnVisitBy),
      ...ownerCells(employee?.account),
    ],
  });
