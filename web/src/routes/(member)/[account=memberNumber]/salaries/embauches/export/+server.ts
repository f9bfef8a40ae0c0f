import type { HirePageFragment } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { dayCell, dayOfCell, instantCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { ownerCells, ownerHeadings } from '$lib/server/establishment';
import { contracts } from '../../contract';
import { listName } from '../../name';
import { reasons, states } from '../outcome';
import { readHires } from '../read.server';
import type { RequestHandler } from './$types';

type Row = HirePageFragment['edges'][number]['node'];

const headings = [
  ...['Personne', 'Contrat', 'Poste', 'Premier jour', 'Dernier jour', 'Annoncée le', 'État'],
  ...['Motif', 'Traitée le', 'Première visite au plus tard', 'Rendez-vous'],
];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  csvFile<Row>({
    ...{
      name: `embauches-${params.account}`,
      headings: [...headings, ...ownerHeadings(url)],
      withoutRight: blockedBy('employees:read'),
    },
    ask: async (slice) => {
      const { hires, missing } = await readHires(locals.api, params.account, url, slice);
      return { page: hires, missing };
    },
    cells: ({ contract, jobTitle, state, refusalReason, employee, account, ...hire }) => [
      ...[listName(hire), contract ? contracts[contract] : '', jobTitle ?? ''],
      ...[dayCell(hire.startDate), dayCell(hire.endDate), dayOfCell(hire.announcedAt)],
      ...[state ? states[state].label : '', refusalReason ? reasons[refusalReason] : ''],
      ...[dayOfCell(hire.settledAt), dayCell(hire.visitDueBy)],
      instantCell(employee?.nextVisit?.startsAt),
      ...ownerCells(account),
    ],
  });
