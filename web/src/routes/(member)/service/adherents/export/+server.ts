import type { ServiceMembersQuery } from '$lib/graphql/generated/graphql';
import { blockedInService } from '$lib/rights/right';
import { dayCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { readMembers } from '../read.server';
import { standings } from '../words';
import type { RequestHandler } from './$types';

type Row = NonNullable<ServiceMembersQuery['memberAccounts']>['edges'][number]['node'];

const headings = ['Numéro', 'Adhérent', 'SIRET', 'Ville', 'Adhésion', 'Départ le'];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, url }) =>
  csvFile<Row>({
    ...{ name: 'adherents', headings, withoutRight: blockedInService('members:manage') },
    ask: async (slice) => {
      const { members, missing } = await readMembers(locals.api, url, slice);
      return { page: members, missing };
    },
    cells: ({ memberNumber, name, siret, address, membership }) => [
      ...[memberNumber ?? '', name ?? '', siret ?? '', address?.city ?? ''],
      membership ? standings[membership.state].label : '',
      dayCell(membership?.endsOn),
    ],
  });
