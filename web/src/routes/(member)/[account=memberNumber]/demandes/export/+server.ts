import type { RequestPageFragment } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { dayCell, instantCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { ownerCells, ownerHeadings } from '$lib/server/establishment';
import { balls, requestKinds, requestStates } from '../../../visit-request/words';
import { listName } from '../../salaries/name';
import { readRequests } from '../list/read.server';
import type { RequestHandler } from './$types';

type Row = RequestPageFragment['edges'][number]['node'];

const headings = [
  ...['Salariés', 'Visite demandée', 'État', 'Envoyée le', 'À qui le tour', 'Réponse promise'],
  ...['Rendez-vous'],
];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  csvFile<Row>({
    ...{
      name: `demandes-${params.account}`,
      headings: [...headings, ...ownerHeadings(url)],
      withoutRight: blockedBy('visits:read'),
    },
    ask: async (slice) => {
      const { requests, missing } = await readRequests(locals.api, params.account, url, slice);
      return { page: requests, missing };
    },
    cells: ({ employees, kind, state, requestedAt, waitsFor, promisedOn, account }) => [
      (employees ?? []).map(({ employee }) => listName(employee)).join(', '),
      ...[kind ? requestKinds[kind] : '', state ? requestStates[state].label : ''],
      instantCell(requestedAt),
      waitsFor ? balls[waitsFor] : '',
      dayCell(promisedOn),
      (employees ?? [])
        .flatMap(({ visit }) => (visit?.startsAt ? [instantCell(visit.startsAt)] : []))
        .join(', '),
      ...ownerCells(account),
    ],
  });
