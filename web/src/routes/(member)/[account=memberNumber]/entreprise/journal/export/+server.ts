import type { JournalPageFragment } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { asksForCompany } from '$lib/server/establishment';
import type { RequestHandler } from './$types';
import { journalFile } from '../file.server';
import { readJournal } from '../read.server';
import { whoOf } from '../words';

type Row = JournalPageFragment['edges'][number]['node'];

export const GET: RequestHandler = ({ locals, params, url }) =>
  journalFile<Row>({
    ...{ name: params.account, who: (row) => whoOf(row) },
    withoutRight: blockedBy('journal:read'),
    ask: async (slice) => {
      const { journal, missing } = await readJournal(locals.api, params.account, url, slice);
      return { page: journal, missing };
    },
    ...(asksForCompany(url) && {
      more: {
        headings: ['Établissement'],
        cells: ({ account }) => [account?.name ?? ''],
      },
    }),
  });
