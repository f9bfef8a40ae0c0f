import {
  ServiceJournalFileDocument,
  type ServiceJournalRowsFragment,
} from '$lib/graphql/generated/graphql';
import { missingRight } from '$lib/rights/right';
import { missingParts } from '$lib/server/missing-parts';
import { journalFile } from '../../../[account=memberNumber]/entreprise/journal/file.server';
import { whoOf } from '../../../[account=memberNumber]/entreprise/journal/words';
import { serviceFilter } from '../acts';
import { kinds } from '../kinds';
import type { RequestHandler } from './$types';

type Row = ServiceJournalRowsFragment['edges'][number]['node'];

export const GET: RequestHandler = ({ locals, url }) => {
  const filter = serviceFilter(url);
  return journalFile<Row>({
    ...{ name: 'service', who: (row) => whoOf(row, kinds) },
    withoutRight: missingRight('journal:read'),
    ask: async (slice) => {
      const answer = await locals.api.query(ServiceJournalFileDocument, { filter, ...slice });
      return { page: answer.data.journal, missing: missingParts(answer) };
    },
    more: {
      headings: ['Adhérent', 'Numéro'],
      cells: ({ account }) => [account?.name ?? '', account?.memberNumber ?? ''],
    },
  });
};
