import type { QueuedRequestFragment } from '$lib/graphql/generated/graphql';
import { blockedInService } from '$lib/rights/right';
import { dayCell, instantCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { listName } from '../../../[account=memberNumber]/salaries/name';
import { requestKinds, serviceBalls } from '../../../visit-request/words';
import { readQueue } from '../read.server';
import type { RequestHandler } from './$types';

const headings = [
  ...['Salariés', 'Visite demandée', 'Adhérent', 'Nom de l’adhérent', 'Envoyée le'],
  ...['Réponse promise', 'À qui le tour', 'Prise en charge par'],
];

/** What the queue shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, url }) =>
  csvFile<QueuedRequestFragment>({
    ...{ name: 'demandes', headings, withoutRight: blockedInService('visits:request') },
    ask: async (slice) => {
      const { queue, missing } = await readQueue(locals.api, url, slice);
      return { page: queue, missing };
    },
    cells: ({ employees, kind, account, requestedAt, promisedOn, waitsFor, assignee }) => [
      (employees ?? []).map(({ employee }) => listName(employee)).join(', '),
      kind ? requestKinds[kind] : '',
      ...[account?.memberNumber ?? '', account?.name ?? ''],
      instantCell(requestedAt),
      dayCell(promisedOn),
      waitsFor ? serviceBalls[waitsFor] : '',
      assignee ? `${assignee.firstName} ${assignee.lastName}` : '',
    ],
  });
