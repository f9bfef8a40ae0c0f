import type { LateMembersQuery } from '$lib/graphql/generated/graphql';
import { blockedInService } from '$lib/rights/right';
import { csvFile } from '$lib/server/csv-file';
import { readLateMembers } from '../read.server';
import type { RequestHandler } from './$types';

type Row = NonNullable<LateMembersQuery['lateAccounts']>['edges'][number]['node'];

const headings = [
  ...['Numéro', 'Adhérent', 'SIRET', 'Ville'],
  ...['Salariés en retard', 'Échéance proche', 'Salariés suivis'],
];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, url }) =>
  csvFile<Row>({
    ...{ name: 'adherents-par-retard', headings, withoutRight: blockedInService('visits:read') },
    ask: async (slice) => {
      const { members, missing } = await readLateMembers(locals.api, url, slice);
      return { page: members, missing };
    },
    cells: ({ memberNumber, name, siret, address, headcount }) => [
      ...[memberNumber ?? '', name ?? '', siret ?? '', address?.city ?? ''],
      ...[headcount?.overdue ?? null, headcount?.dueSoon ?? null],
      headcount ? headcount.active + headcount.upcoming : null,
    ],
  });
