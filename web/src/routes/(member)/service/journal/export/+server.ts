import { error } from '@sveltejs/kit';
import { ServiceJournalDocument, type ServiceJournalQuery } from '$lib/graphql/generated/graphql';
import { missingRight } from '$lib/rights/right';
import { journalFile } from '../../../[account=memberNumber]/entreprise/journal/file.server';
import { askedIn, filterOf } from '../../../[account=memberNumber]/entreprise/journal/filter';
import { whoOf } from '../../../[account=memberNumber]/entreprise/journal/words';
import { kinds } from '../kinds';
import type { RequestHandler } from './$types';

type Row = NonNullable<ServiceJournalQuery['journal']>['edges'][number]['node'];

/** Rows asked for at a time. */
const PAGE_SIZE = 200;

export const GET: RequestHandler = async ({ locals, url }) => {
  const filter = filterOf(askedIn(url));
  const ask = async (after?: string) => {
    const variables = { first: PAGE_SIZE, after, filter };
    return (await locals.api.query(ServiceJournalDocument, variables)).data.journal;
  };
  const first = await ask();
  if (!first) error(403, { kind: 'no-right', message: missingRight('journal:read') });
  return journalFile<Row>({
    ...{ name: 'service', first, ask, who: (row) => whoOf(row, kinds) },
    more: {
      head: ['Adhérent', 'Numéro'],
      cells: ({ account }) => [account?.name ?? '', account?.memberNumber ?? ''],
    },
  });
};
