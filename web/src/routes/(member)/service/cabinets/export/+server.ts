import type { ServiceFirmsQuery } from '$lib/graphql/generated/graphql';
import { blockedInService } from '$lib/rights/right';
import { csvFile } from '$lib/server/csv-file';
import { readFirms } from '../read.server';
import type { RequestHandler } from './$types';

type Row = NonNullable<ServiceFirmsQuery['firms']>['edges'][number]['node'];

const headings = ['Cabinet', 'SIREN', 'Ville', 'Personnes', 'Clients'];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, url }) =>
  csvFile<Row>({
    ...{ name: 'cabinets', headings, withoutRight: blockedInService('access:repair') },
    ask: async (slice) => {
      const { firms, missing } = await readFirms(locals.api, url, slice);
      return { page: firms, missing };
    },
    cells: ({ name, siren, address, peopleCount, clientCount }) => [
      ...[name, siren ?? '', address?.city ?? '', peopleCount, clientCount],
    ],
  });
