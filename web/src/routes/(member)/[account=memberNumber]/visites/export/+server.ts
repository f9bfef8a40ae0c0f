import type { VisitPageFragment } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { dayCell, instantCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { ownerCells, ownerHeadings } from '$lib/server/establishment';
import { listName } from '../../salaries/name';
import { visitKinds, visitStatuses } from '../kind';
import { readVisits } from '../list/read.server';
import type { RequestHandler } from './$types';

type Row = VisitPageFragment['edges'][number]['node'];

const headings = [
  ...['Salarié', 'Visite', 'État', 'Rendez-vous', 'Au plus tard le', 'Délai légal'],
  ...['Centre', 'Ville', 'Avec'],
];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  csvFile<Row>({
    ...{
      name: `visites-${params.account}`,
      headings: [...headings, ...ownerHeadings(url)],
      withoutRight: blockedBy('visits:read'),
    },
    ask: async (slice) => {
      const { visits, missing } = await readVisits(locals.api, params.account, url, slice);
      return { page: visits, missing };
    },
    cells: ({ employee, kind, status, startsAt, latestDate, latestIsLegal, ...visit }) => [
      employee ? listName(employee) : '',
      ...[kind ? visitKinds[kind].label : '', status ? visitStatuses[status].label : ''],
      instantCell(startsAt),
      dayCell(latestDate),
      latestDate ? (latestIsLegal ? 'oui' : 'non') : '',
      ...[visit.centre?.name ?? '', visit.centre?.city ?? '', visit.practitioner?.name ?? ''],
      ...ownerCells(visit.account),
    ],
  });
