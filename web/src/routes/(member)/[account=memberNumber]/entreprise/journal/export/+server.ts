import { JournalDocument, type JournalPageFragment } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { asksForCompany } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import type { RequestHandler } from './$types';
import { journalFile } from '../file.server';
import { askedIn, filterOf } from '../filter';
import { whoOf } from '../words';

type Row = JournalPageFragment['edges'][number]['node'];

export const GET: RequestHandler = ({ locals, params, url }) => {
  const wholeCompany = asksForCompany(url);
  const filter = filterOf(askedIn(url));
  const variables = { memberNumber: params.account, wholeCompany, filter };
  return journalFile<Row>({
    ...{ name: params.account, who: (row) => whoOf(row) },
    withoutRight: blockedBy('journal:read'),
    ask: async (slice) => {
      const answer = await locals.api.query(JournalDocument, { ...variables, ...slice });
      const account = answer.data.memberAccount ?? accountNotFound();
      const { journal } = (wholeCompany && account.company) || account;
      return { page: journal, missing: missingParts(answer) };
    },
    ...(wholeCompany && {
      more: {
        headings: ['Établissement'],
        cells: ({ account }) => [account?.name ?? ''],
      },
    }),
  });
};
